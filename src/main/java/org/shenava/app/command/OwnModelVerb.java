package org.shenava.app.command;

import org.shenava.app.ModelFolders;
import org.shenava.classifier.ModelException;
import org.shenava.settings.ShenavaHome;
import org.shenava.teaching.project.OwnModels;

/** What the verbs share that change models of the user's own. */
abstract class OwnModelVerb extends Verb {
    OwnModelVerb(Terminal terminal) {
        super(terminal);
    }

    /** Does the work with the user's models; returns the exit status. */
    abstract int work(OwnModels models) throws ModelException;

    @Override
    final int work() throws ModelException {
        return work(own());
    }

    static OwnModels own() {
        return new OwnModels(ModelFolders.ofUser(ShenavaHome.folder()));
    }
}
