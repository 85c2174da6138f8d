package org.shenava.dataset;

/** A file that did not go into the dataset, and why: one sentence. */
public record Skipped(String path, String reason) {}
