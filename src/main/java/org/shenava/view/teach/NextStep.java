package org.shenava.view.teach;

import java.util.Optional;
import org.shenava.teaching.Remark;

/**
 * The one thing to do next, which the page names and has a button for.
 *
 * @param remark what it is about, where that is a remark
 */
record NextStep(Kind kind, Optional<Remark> remark) {
    /** In the order in which a person comes upon them. */
    enum Kind {
        /** There is no project. */
        NEW_PROJECT,
        /** There are fewer than two classes. */
        ADD_CLASS,
        /** Something forbids to train. */
        MEND,
        /** The room was never recorded. */
        RECORD_ROOM,
        /** Recordings are looked at. */
        WAIT,
        /** Enough was collected. */
        TRAIN,
        /** A training was cut off. */
        GO_ON,
        /** It is learned. */
        WATCH,
        /** A model was made and nobody has looked how good it is. */
        JUDGE,
        /** It was looked at, and another model answers. */
        USE,
        /** It answers. */
        LISTEN
    }

    /**
     * Where a person stands.
     *
     * @param made how far one is with the newest model
     */
    record Place(boolean loaded, Optional<ProjectRow> project, Collected collected, boolean training, Made made) {}

    /** How far a person is with a model that was made while the window is open. */
    enum Made {
        NONE,
        UNSEEN,
        SEEN,
        USED,
        /** Recordings were changed after the test. */
        OUTDATED
    }

    static NextStep of(Place place) {
        if (place.training()) {
            return plain(Kind.WATCH);
        }
        if (!place.loaded()) {
            return plain(Kind.WAIT);
        }
        if (place.project().isEmpty()) {
            return plain(Kind.NEW_PROJECT);
        }
        return switch (place.made()) {
            case UNSEEN -> plain(Kind.JUDGE);
            case SEEN -> plain(Kind.USE);
            case USED -> plain(Kind.LISTEN);
            case NONE, OUTDATED -> collecting(place.project().get(), place.collected());
        };
    }

    private static NextStep collecting(ProjectRow project, Collected collected) {
        if (collected == Collected.NOTHING) {
            return plain(Kind.WAIT);
        }
        if (collected.classes().size() < 2) {
            return plain(Kind.ADD_CLASS);
        }
        if (!collected.fresh()) {
            return plain(Kind.WAIT);
        }
        Optional<Remark> forbidding = collected.forbidding();
        if (forbidding.isPresent()) {
            return new NextStep(Kind.MEND, forbidding);
        }
        if (project.cutOff()) {
            return plain(Kind.GO_ON);
        }
        boolean noRoom = collected
                .background()
                .filter(one -> !collected.of(one).isEmpty())
                .isEmpty();
        return plain(noRoom ? Kind.RECORD_ROOM : Kind.TRAIN);
    }

    private static NextStep plain(Kind kind) {
        return new NextStep(kind, Optional.empty());
    }
}
