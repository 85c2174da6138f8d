package org.shenava.training;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** {@code curve.csv} in a model folder: how learning went, a row an epoch. */
public final class CurveFile {
    public static final String NAME = "curve.csv";

    private CurveFile() {}

    /** The bytes; where nothing was held back, its columns are empty. */
    static byte[] write(List<EpochScore> curve) {
        StringBuilder text =
                new StringBuilder("epoch,train_loss,train_accuracy,validation_loss,validation_accuracy,seconds\n");
        for (EpochScore one : curve) {
            text.append(one.epoch())
                    .append(',')
                    .append(number(one.trainLoss()))
                    .append(',')
                    .append(number(one.trainAccuracy()))
                    .append(',')
                    .append(number(one.validationLoss()))
                    .append(',')
                    .append(number(one.validationAccuracy()))
                    .append(',')
                    .append(String.format(Locale.ROOT, "%.1f", one.seconds()))
                    .append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String number(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.5f", value) : "";
    }
}
