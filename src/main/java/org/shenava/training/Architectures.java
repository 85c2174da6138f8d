package org.shenava.training;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shenava.training.baseline.BaselineArchitecture;
import org.shenava.training.dl4j.GenreDense;
import org.shenava.training.dl4j.TemplatesArchitecture;
import org.shenava.training.dl4j.WindowNetworks;
import org.shenava.training.ensemble.EnsembleArchitecture;

/** All architectures, by the name given to {@code train --arch}: those that read folded profiles, and those that read windows. */
public final class Architectures {
    private static final List<Architecture> ALL =
            List.of(TemplatesArchitecture.standard(), TemplatesArchitecture.wide(), TemplatesArchitecture.melody());

    private static final List<WindowArchitecture> OF_WINDOWS = Stream.of(
                    List.of(new GenreDense()), WindowNetworks.all(), BaselineArchitecture.all())
            .<WindowArchitecture>flatMap(List::stream)
            .toList();

    private Architectures() {}

    /** Those that read folded profiles. */
    public static List<Architecture> all() {
        return ALL;
    }

    /** Those that read windows. */
    public static List<WindowArchitecture> ofWindows() {
        return OF_WINDOWS;
    }

    /** The names of both kinds, and that of ensembles, which are made of trained models. */
    public static List<String> names() {
        return Stream.of(
                        ALL.stream().map(Architecture::name),
                        OF_WINDOWS.stream().map(WindowArchitecture::name),
                        Stream.of(EnsembleArchitecture.NAME))
                .flatMap(names -> names)
                .toList();
    }

    /** The architecture of windows that a name means, if it is one of them. */
    public static Optional<WindowArchitecture> ofWindows(String name) {
        return OF_WINDOWS.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /**
     * The architecture of profiles that a name means.
     *
     * @throws TrainingException in one sentence, when there is none
     */
    public static Architecture of(String name) throws TrainingException {
        return ALL.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new TrainingException(
                        "There is no architecture " + name + "; there are " + String.join(", ", names()) + "."));
    }
}
