package org.shenava.view.ear;

/**
 * One possible answer.
 *
 * @param id of a family or of a mode
 * @param name for people
 * @param familyId whose colour it has
 * @param mark whether it turned out right or wrong
 */
public record Choice(String id, String name, String familyId, Mark mark) {
    /** What became of a choice. */
    public enum Mark {
        /** It may be chosen. */
        OPEN,
        /** It is what was heard. */
        RIGHT,
        /** It was chosen, and is not what was heard. */
        WRONG,
        /** It was not chosen, and is not what was heard. */
        OTHER
    }
}
