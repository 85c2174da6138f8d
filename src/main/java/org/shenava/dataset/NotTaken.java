package org.shenava.dataset;

/** Why a file is skipped: one sentence. */
final class NotTaken extends Exception {
    NotTaken(String reason) {
        super(reason);
    }
}
