package org.shenava.synth;

/**
 * One pluck.
 *
 * @param onsetSeconds since the start of the clip, at least 0
 * @param durationSeconds until the string is stopped or plucked again, above 0
 * @param hz pitch of the string, above 0; a stiff one's first partial lies a tenth of a cent higher ({@link Timbre})
 * @param level strength of the pluck in (0, 1], linear in amplitude
 */
public record Note(double onsetSeconds, double durationSeconds, double hz, double level) {
    public Note {
        require(
                onsetSeconds >= 0 && Double.isFinite(onsetSeconds),
                "onsetSeconds must be at least 0, got ",
                onsetSeconds);
        require(
                durationSeconds > 0 && Double.isFinite(durationSeconds),
                "durationSeconds must be above 0, got ",
                durationSeconds);
        require(hz > 0 && Double.isFinite(hz), "hz must be above 0, got ", hz);
        require(level > 0 && level <= 1, "level must be in (0, 1], got ", level);
    }

    public double endSeconds() {
        return onsetSeconds + durationSeconds;
    }

    private static void require(boolean holds, String message, double got) {
        if (!holds) {
            throw new IllegalArgumentException(message + got);
        }
    }
}
