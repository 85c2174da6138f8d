package org.shenava.training.baseline;

import libsvm.svm;
import libsvm.svm_model;
import libsvm.svm_node;
import org.shenava.classifier.baseline.SupportVectors;
import org.tribuo.classification.libsvm.LibSVMClassificationModel;
import org.tribuo.classification.libsvm.LibSVMClassificationTrainer;
import org.tribuo.classification.libsvm.SVMClassificationType;
import org.tribuo.classification.libsvm.SVMClassificationType.SVMMode;
import org.tribuo.common.libsvm.KernelType;
import org.tribuo.common.libsvm.SVMParameters;

/** Support-vector machines by LIBSVM, with the radial kernel. */
final class VectorFit {
    private VectorFit() {}

    /** Scikit-learn's {@code gamma="scale"}: one over columns x variance. */
    static double scaleGamma(Standardised data) {
        return 1 / (data.columns() * data.variance());
    }

    /**
     * Fits.
     *
     * @param cost C, what a window on the wrong side costs
     * @param seed of the library; without its own probabilities nothing in it is random
     */
    static SupportVectors fit(Standardised data, double cost, double gamma, long seed) {
        // Otherwise it prints dots on standard output.
        svm.svm_set_print_string_function(text -> {});
        var settings = new SVMParameters<>(new SVMClassificationType(SVMMode.C_SVC), KernelType.RBF);
        settings.setCost(cost);
        settings.setGamma(gamma);
        var model =
                (LibSVMClassificationModel) new LibSVMClassificationTrainer(settings, seed).train(TribuoData.of(data));
        return converted(model.getInnerModels().get(0), TribuoData.columns(model), TribuoData.classes(model), gamma);
    }

    /** The library numbers classes as it meets them. Ours ascend, so blocks of vectors, pairs and signs are put in our order. */
    private static SupportVectors converted(svm_model found, int[] columns, int[] classes, double gamma) {
        int count = found.nr_class;
        int[] theirs = new int[count];
        int[] theirStarts = new int[count];
        for (int c = 0, start = 0; c < count; c++) {
            theirs[classes[found.label[c]]] = c;
            theirStarts[c] = start;
            start += found.nSV[c];
        }
        int[] counts = new int[count];
        float[][] vectors = new float[found.l][columns.length];
        double[][] coefficients = new double[count - 1][found.l];
        int v = 0;
        for (int a = 0; a < count; a++) {
            counts[a] = found.nSV[theirs[a]];
            for (int s = 0; s < counts[a]; s++, v++) {
                int there = theirStarts[theirs[a]] + s;
                for (svm_node node : found.SV[there]) {
                    vectors[v][columns[node.index]] = (float) node.value;
                }
                for (int b = 0; b < count; b++) {
                    if (b != a) {
                        boolean swapped = theirs[a] < theirs[b] != a < b;
                        double coefficient = found.sv_coef[theirs[b] > theirs[a] ? theirs[b] - 1 : theirs[b]][there];
                        coefficients[b > a ? b - 1 : b][v] = swapped ? -coefficient : coefficient;
                    }
                }
            }
        }
        double[] offsets = new double[count * (count - 1) / 2];
        for (int a = 0, pair = 0; a < count; a++) {
            for (int b = a + 1; b < count; b++, pair++) {
                double offset = found.rho[pair(Math.min(theirs[a], theirs[b]), Math.max(theirs[a], theirs[b]), count)];
                offsets[pair] = theirs[a] < theirs[b] ? offset : -offset;
            }
        }
        return new SupportVectors(gamma, counts, vectors, coefficients, offsets);
    }

    /** Place of the pair (first, second), first below second, in (0, 1), (0, 2) ... (1, 2) ... */
    private static int pair(int first, int second, int count) {
        return first * count - first * (first + 1) / 2 + second - first - 1;
    }
}
