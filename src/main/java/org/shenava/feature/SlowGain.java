package org.shenava.feature;

/**
 * Brings sound to one RMS level, slowly, looking at the past only, so that a file and the same sound through a microphone are treated
 * alike. The estimate is the mean of the squares of the sounding hops: over all of them during the first five seconds, so that it
 * settles at once, then with a memory of five seconds.
 *
 * <ul>
 *   <li>The gain is at most 40 dB, enough for a quiet microphone at -60 dBFS; the noise of a silent room stays small.
 *   <li>A hop below -70 dBFS, or 30 dB under the estimate, is a pause and does not count: pauses do not raise the gain, and
 *       silence before the music changes nothing. Sound that stays that far under the estimate is reached within a minute or so.
 *   <li>A hop 12 dB over the estimate (music after noise, a player coming nearer) starts the estimate anew. A pluck stands less than
 *       10 dB above the mean of the playing around it.
 * </ul>
 */
final class SlowGain {
    static final double GATE_POWER = 1e-7;
    private static final double HIGHEST_GAIN = 100;
    private static final double MEMORY_SECONDS = 5;
    private static final double PAUSE_SHARE = 1e-3;
    private static final double FORGETTING_SECONDS = 10;
    private static final double JUMP = 16;

    private final double targetRms;
    private final long memoryHops;
    private final double forgetting;
    private double power;
    private long hops;
    private boolean sounding;

    SlowGain(double targetRms, double hopSeconds) {
        this.targetRms = targetRms;
        this.memoryHops = Math.max(1, Math.round(MEMORY_SECONDS / hopSeconds));
        this.forgetting = Math.exp(-hopSeconds / FORGETTING_SECONDS);
    }

    /**
     * Takes the next hop into account.
     *
     * @param hopPower mean square of the hop's samples, full scale 1
     */
    void add(double hopPower) {
        sounding = hopPower >= Math.max(GATE_POWER, PAUSE_SHARE * power);
        if (sounding && hopPower > JUMP * power) {
            power = hopPower;
            hops = 1;
        } else if (sounding) {
            hops = Math.min(hops + 1, memoryHops);
            power += (hopPower - power) / hops;
        } else if (hopPower >= GATE_POWER) {
            power *= forgetting;
        }
    }

    /** The newest hop was sound, not a pause. */
    boolean sounding() {
        return sounding;
    }

    /** The factor for amplitudes now. */
    double gain() {
        return power == 0 ? HIGHEST_GAIN : Math.min(HIGHEST_GAIN, targetRms / Math.sqrt(power));
    }
}
