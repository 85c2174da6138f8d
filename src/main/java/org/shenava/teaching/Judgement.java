package org.shenava.teaching;

import java.util.List;
import java.util.Map;
import org.shenava.classifier.WilsonInterval;

/**
 * How well a model of own classes does, honestly: every recording was asked about by a model that had not heard it. Kept as {@code
 * judgement.json} in the model's folder.
 *
 * @param labels of the model, the background too
 * @param test how recordings were held out
 * @param folds how many models were made for the test
 * @param answers one for each recording that could be held back: not to the only one of a class
 * @param score share right with its interval
 * @param guessing share that is right when the most frequent class is always said
 * @param simple share right of a simple method beside it, on the same folds: nearest class mean of the colour, or nearest recording by notes
 * @param approach what the model learns from
 * @param tried share right of every approach that was tried, in an inner test that never saw the recordings asked about
 * @param verdict whether it is better than guessing and than the simple method
 */
public record Judgement(
        List<String> labels,
        Test test,
        int folds,
        List<JudgedExample> answers,
        Share score,
        double guessing,
        double simple,
        Approach approach,
        Map<Approach, Double> tried,
        Verdict verdict) {
    public Judgement {
        labels = List.copyOf(labels);
        answers = List.copyOf(answers);
        tried = Map.copyOf(tried);
    }

    /** Never by slices of one recording. */
    public enum Test {
        /** Whole players at a time: how well it does with players that it never heard. */
        BY_PLAYER,
        /** Whole recordings at a time; players may be on both sides. */
        BY_RECORDING,
        /** One recording at a time, as there are very few. */
        ONE_AT_A_TIME
    }

    /** In words, for people. */
    public enum Verdict {
        /** Its interval lies above guessing and the simple method is worse. */
        GOOD,
        /** Better than guessing, not than the simple method. */
        NO_BETTER_THAN_SIMPLE,
        /** Guessing lies inside the interval or above. */
        NO_BETTER_THAN_GUESSING
    }

    /** A share of {@code n} with its 95 % interval by Wilson. */
    public record Share(double value, double low, double high, int n) {}

    /**
     * The answer to one recording.
     *
     * @param path of the example
     * @param label its class
     * @param answer the class that was said
     * @param probabilities of all labels
     * @param worstSecond where in the recording the answer was least right, for listening to
     */
    public record JudgedExample(
            String path, String label, String answer, Map<String, Double> probabilities, double worstSecond) {
        public JudgedExample {
            probabilities = Map.copyOf(probabilities);
        }

        public boolean right() {
            return label.equals(answer);
        }
    }

    /** A share of {@code n} that was counted, with its interval; of nothing asked the whole range. */
    public static Share share(int right, int n) {
        double value = n == 0 ? 0 : (double) right / n;
        WilsonInterval interval = WilsonInterval.of(value, n);
        return new Share(value, interval.low(), interval.high(), n);
    }

    /** Answers to recordings of one class that were called another, most certain first; both the same for those that were right. */
    public List<JudgedExample> cell(String label, String answer) {
        return answers.stream()
                .filter(one -> one.label().equals(label) && one.answer().equals(answer))
                .sorted((a, b) -> Double.compare(
                        b.probabilities().getOrDefault(answer, 0.0),
                        a.probabilities().getOrDefault(answer, 0.0)))
                .toList();
    }

    /** Share of the recordings of a class that were found. */
    public Share found(String label) {
        int n = (int) answers.stream().filter(one -> one.label().equals(label)).count();
        int right = (int) answers.stream()
                .filter(one -> one.label().equals(label) && one.right())
                .count();
        return share(right, n);
    }
}
