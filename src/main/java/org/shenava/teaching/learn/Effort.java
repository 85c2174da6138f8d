package org.shenava.teaching.learn;

/**
 * How long networks learn.
 *
 * @param passes over the examples, of networks that are asked or kept
 * @param innerPasses of networks that are only compared
 */
record Effort(int passes, int innerPasses) {
    /** So many that more change no answer on the recordings at hand. */
    static final Effort STANDARD = new Effort(150, 60);
}
