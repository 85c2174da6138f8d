package org.shenava.training.dl4j;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** What {@code genre-dense} answers, as formulas in double precision. */
final class GenreSums {
    private GenreSums() {}

    /** Probabilities of the classes for scaled values. */
    static double[] probabilities(
            List<GenreMember> members,
            List<GenreMember.Weights> weights,
            GenreKernel kernel,
            GenreLabels labels,
            float[] values) {
        double[] exact = new double[values.length];
        for (int i = 0; i < exact.length; i++) {
            exact[i] = values[i];
        }
        double[] forGenres =
                sums(members, weights, labels, values, one -> one.share().ofGenres());
        double[] genres = kernel.genres().scores(exact);
        for (int genre = 0; genre < genres.length; genre++) {
            genres[genre] += forGenres[labels.label(genre)];
        }
        genres = softmax(genres);
        double[] all = new double[labels.count()];
        double apart = 0;
        if (labels.hasApart()) {
            double[] forApart =
                    sums(members, weights, labels, values, one -> one.share().ofApart());
            double[] two = kernel.apart().orElseThrow().scores(exact);
            forApart[labels.apart()] += 0.9 * (two[1] - two[0]);
            apart = softmax(forApart)[labels.apart()];
            all[labels.apart()] = apart;
        }
        for (int genre = 0; genre < genres.length; genre++) {
            all[labels.label(genre)] = (1 - apart) * genres[genre];
        }
        return all;
    }

    private static double[] sums(
            List<GenreMember> members,
            List<GenreMember.Weights> weights,
            GenreLabels labels,
            float[] values,
            ToDoubleFunction<GenreMember> share) {
        double[] sums = new double[labels.count()];
        for (int m = 0; m < members.size(); m++) {
            GenreMember member = members.get(m);
            GenreMember.Weights own = weights.get(m);
            for (int label = 0; label < sums.length; label++) {
                double score = own.classBias()[label];
                for (int unit = 0; unit < member.hidden(); unit++) {
                    double sum = own.hiddenBias()[unit];
                    for (int i = 0; i < member.inputs().length; i++) {
                        sum += own.hidden()[i][unit] * values[member.inputs()[i]];
                    }
                    score += Math.max(0, sum) * own.classes()[unit][label];
                }
                sums[label] += share.applyAsDouble(member) * score;
            }
        }
        return sums;
    }

    private static double[] softmax(double[] scores) {
        double[] powers = new double[scores.length];
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            powers[i] = Math.exp(scores[i]);
            sum += powers[i];
        }
        for (int i = 0; i < scores.length; i++) {
            powers[i] /= sum;
        }
        return powers;
    }
}
