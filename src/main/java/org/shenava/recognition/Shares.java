package org.shenava.recognition;

/** Measures of a folded profile whose bins sum to 1, none of which changes when the profile is turned. */
final class Shares {
    /** Keeps logarithms and quotients of nothing finite. */
    static final double TINY = 1e-12;

    private Shares() {}

    /** Sum of sqrt(a b), b shifted up by some bins. */
    static double likeness(double[] rootsA, double[] rootsB, int shift) {
        double sum = 0;
        int at = rootsB.length - shift;
        for (double root : rootsA) {
            if (at == rootsB.length) {
                at = 0;
            }
            sum += root * rootsB[at++];
        }
        return sum;
    }

    /** ln(bins times the sum of squares): 0 when all bins are alike, ln(bins) when one has everything. */
    static double concentration(double[] shares) {
        double squares = TINY;
        for (double share : shares) {
            squares += share * share;
        }
        return Math.log(shares.length * squares);
    }

    /** In nats. */
    static double entropy(double[] shares) {
        double sum = 0;
        for (double share : shares) {
            sum -= share * Math.log(Math.max(share, TINY));
        }
        return sum;
    }

    /** Magnitude of the Fourier component with so many periods an octave, 0 to 1. */
    static double fourier(double[] shares, int periods) {
        double real = 0;
        double imaginary = 0;
        for (int bin = 0; bin < shares.length; bin++) {
            double angle = 2 * Math.PI * periods * bin / shares.length;
            real += shares[bin] * Math.cos(angle);
            imaginary += shares[bin] * Math.sin(angle);
        }
        return Math.hypot(real, imaginary);
    }

    /** Sum of the differences of neighbours, 0 to 2. */
    static double roughness(double[] shares) {
        double sum = 0;
        for (int bin = 0; bin < shares.length; bin++) {
            sum += Math.abs(shares[bin] - shares[(bin + 1) % shares.length]);
        }
        return sum;
    }

    /** Bins above their neighbours and above a share of the highest bin. */
    static int peaks(double[] shares, double shareOfHighest) {
        double highest = 0;
        for (double share : shares) {
            highest = Math.max(highest, share);
        }
        int count = 0;
        for (int bin = 0; bin < shares.length; bin++) {
            double below = shares[(bin + shares.length - 1) % shares.length];
            double above = shares[(bin + 1) % shares.length];
            if (shares[bin] > below && shares[bin] >= above && shares[bin] > shareOfHighest * highest) {
                count++;
            }
        }
        return count;
    }

    /** The bin with the most around it. */
    static int strongest(double[] shares) {
        int best = 0;
        for (int bin = 1; bin < shares.length; bin++) {
            if (around(shares, bin) > around(shares, best)) {
                best = bin;
            }
        }
        return best;
    }

    /** What lies in a bin and its two neighbours. */
    static double around(double[] shares, int bin) {
        return shares[bin] + shares[(bin + 1) % shares.length] + shares[(bin + shares.length - 1) % shares.length];
    }
}
