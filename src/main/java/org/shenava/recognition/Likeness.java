package org.shenava.recognition;

/**
 * How much what was heard is like the music that the modes are of, by its sound alone; see {@link Doubt} for what an answer makes of it.
 *
 * @param logOdds of other sound, -6 to 6
 * @param foreign whether it is something else, whatever a network says
 */
public record Likeness(double logOdds, boolean foreign) {
    /** As that music sounds, or too little was heard to say otherwise. */
    public static final Likeness ALIKE = new Likeness(-ForeignWeights.HIGHEST_LOG_ODDS, false);
}
