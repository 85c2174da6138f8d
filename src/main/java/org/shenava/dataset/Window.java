package org.shenava.dataset;

/** A stretch of one recording, from start up to, not including, end; in seconds. */
public record Window(Recording recording, double startSeconds, double endSeconds) {}
