package org.shenava.recognition;

/**
 * Tells sound from silence by its level alone, as any music may be of interest: opens at -60 dBFS, closes below -70 dBFS, as {@link
 * SoundGate} does.
 */
public final class LevelGate {
    static final double OPEN_DBFS = -60;
    static final double CLOSE_DBFS = -70;

    private boolean open;

    /**
     * Takes the next stretch into account.
     *
     * @param power mean square, full scale 1
     * @return true when it sounds
     */
    public boolean hears(double power) {
        open = 10 * Math.log10(Math.max(power, 1e-30)) >= (open ? CLOSE_DBFS : OPEN_DBFS);
        return open;
    }
}
