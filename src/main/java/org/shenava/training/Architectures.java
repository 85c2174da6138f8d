package org.shenava.training;

import java.util.List;
import org.shenava.training.dl4j.TemplatesArchitecture;

/** All architectures, by the name given to {@code train --arch}. */
public final class Architectures {
    private static final List<Architecture> ALL =
            List.of(TemplatesArchitecture.standard(), TemplatesArchitecture.wide());

    private Architectures() {}

    public static List<Architecture> all() {
        return ALL;
    }

    public static List<String> names() {
        return ALL.stream().map(Architecture::name).toList();
    }

    /**
     * The architecture of a name.
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
