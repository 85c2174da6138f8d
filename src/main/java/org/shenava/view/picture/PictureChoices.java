package org.shenava.view.picture;

import java.util.List;

/** What can be chosen for pictures. */
final class PictureChoices {
    /** Lowest and highest that an axis can reach. */
    static final double LEAST_HZ = 20;

    static final double MOST_HZ = 11_025;

    static final List<Integer> WINDOWS = List.of(512, 1024, 2048, 4096, 8192, 16_384);
    static final List<Double> OVERLAPS = List.of(0.0, 0.5, 0.75, 0.875, 0.9375);
    static final List<Double> LOWEST_HZ = List.of(20.0, 40.0, 80.0, 120.0, 160.0, 250.0);
    static final List<Double> HIGHEST_HZ = List.of(800.0, 1500.0, 3000.0, 5000.0, 8000.0, 11_025.0);
    static final List<Double> FLOORS_DB = List.of(-120.0, -110.0, -100.0, -94.0, -88.0, -80.0, -70.0, -60.0);
    static final List<Double> CEILINGS_DB = List.of(-40.0, -30.0, -24.0, -18.0, -12.0, -6.0, 0.0);

    private PictureChoices() {}
}
