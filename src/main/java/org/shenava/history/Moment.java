package org.shenava.history;

/**
 * What was answered at one moment of a session.
 *
 * @param seconds since the start of the session
 * @param label the likeliest
 * @param p its probability, 0 to 1; kept with a step of 1/127
 * @param unsure no label was likely enough
 */
public record Moment(double seconds, String label, double p, boolean unsure) {}
