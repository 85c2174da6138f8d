package org.shenava.classifier;

/**
 * The 95 % interval of Wilson (1927) for a share that was seen in n trials: (p + z2/2n -+ z sqrt(p(1-p)/n + z2/4n2)) / (1 + z2/n).
 *
 * @param low lower end, from 0
 * @param high upper end, to 1
 */
public record WilsonInterval(double low, double high) {
    /** The 97.5th percentile of the normal distribution, for two-sided intervals of 95 %. */
    private static final double Z = 1.959963984540054;

    /**
     * The interval of a share.
     *
     * @param share seen, 0 to 1
     * @param n trials; without any, everything is possible
     */
    public static WilsonInterval of(double share, int n) {
        if (n == 0) {
            return new WilsonInterval(0, 1);
        }
        double z2 = Z * Z;
        double middle = share + z2 / (2 * n);
        double spread = Z * Math.sqrt(share * (1 - share) / n + z2 / (4.0 * n * n));
        double scale = 1 + z2 / n;
        return new WilsonInterval(Math.max(0, (middle - spread) / scale), Math.min(1, (middle + spread) / scale));
    }
}
