package org.shenava.teaching;

/** Shares with their intervals. */
final class JudgementScores {
    /** Of the normal distribution, for 95 %. */
    private static final double Z = 1.959963984540054;

    private JudgementScores() {}

    /** Wilson's interval; the whole range for nothing asked. */
    static Judgement.Share share(int right, int n) {
        if (n == 0) {
            return new Judgement.Share(0, 0, 1, 0);
        }
        double p = (double) right / n;
        double middle = (p + Z * Z / (2 * n)) / (1 + Z * Z / n);
        double half = Z / (1 + Z * Z / n) * Math.sqrt(p * (1 - p) / n + Z * Z / (4.0 * n * n));
        return new Judgement.Share(p, Math.max(0, middle - half), Math.min(1, middle + half), n);
    }
}
