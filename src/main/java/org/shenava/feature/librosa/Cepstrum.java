package org.shenava.feature.librosa;

/** The first coefficients of the orthonormal cosine transform (DCT-II) of mel bands in dB, as {@code librosa.feature.mfcc}. */
final class Cepstrum {
    private final float[][] cosines;

    /**
     * A transform.
     *
     * @param bandCount bands that go in
     * @param coefficientCount coefficients that come out, 1 to {@code bandCount}
     */
    Cepstrum(int bandCount, int coefficientCount) {
        if (coefficientCount < 1 || coefficientCount > bandCount) {
            throw new IllegalArgumentException(
                    "coefficientCount must be in 1.." + bandCount + ", got " + coefficientCount);
        }
        cosines = new float[coefficientCount][bandCount];
        for (int k = 0; k < coefficientCount; k++) {
            double scale = Math.sqrt((k == 0 ? 1.0 : 2.0) / bandCount);
            for (int band = 0; band < bandCount; band++) {
                cosines[k][band] = (float) (scale * Math.cos(Math.PI * k * (2 * band + 1) / (2.0 * bandCount)));
            }
        }
    }

    /**
     * Coefficients.
     *
     * @param melDb {@code [frames][bands]}
     * @return {@code [frames][coefficients]}
     */
    float[][] of(float[][] melDb) {
        float[][] coefficients = new float[melDb.length][cosines.length];
        for (int frame = 0; frame < melDb.length; frame++) {
            for (int k = 0; k < cosines.length; k++) {
                coefficients[frame][k] = Products.dot(cosines[k], melDb[frame]);
            }
        }
        return coefficients;
    }
}
