package org.shenava.classifier.ensemble;

import java.nio.file.Path;
import org.shenava.classifier.Classifier;
import org.shenava.classifier.ModelException;

/** Where an ensemble's members are found, and what opens them. */
public interface MemberModels {
    /**
     * The folder of a member.
     *
     * @throws ModelException in one sentence, when there is none of this id
     */
    Path find(String id) throws ModelException;

    /**
     * Loads and checks the model in a folder; it is never an ensemble's.
     *
     * @throws ModelException in one sentence, when it is refused
     */
    Classifier open(Path folder) throws ModelException;
}
