package org.shenava.app.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.shenava.teaching.ClassCount;
import org.shenava.teaching.Judgement;
import org.shenava.teaching.Judgement.JudgedExample;
import org.shenava.teaching.Remark;
import org.shenava.teaching.Taught;
import org.shenava.teaching.TeachingStep;

/** What was collected and taught, as people read it in a terminal. */
final class TeachText {
    private static final int LEAST_WIDTH = 5;

    private TeachText() {}

    static List<String> table(List<ClassCount> classes) {
        int width = Math.max(
                LEAST_WIDTH,
                classes.stream().mapToInt(one -> one.label().length()).max().orElse(0));
        List<String> lines = new ArrayList<>();
        lines.add(row(width, "class", "recordings", "minutes"));
        for (ClassCount one : classes) {
            lines.add(row(
                            width,
                            one.label(),
                            Integer.toString(one.recordings()),
                            String.format(Locale.ROOT, "%.1f", one.seconds() / 60))
                    + (one.background() ? "  (none of the others)" : ""));
        }
        return lines;
    }

    private static String row(int width, String label, String recordings, String minutes) {
        return String.format(Locale.ROOT, "%-" + width + "s  %10s  %8s", label, recordings, minutes);
    }

    static String remark(Remark remark) {
        return (remark.kind().forbidding() ? "must be mended: " : "note: ") + remark.sentence();
    }

    static String step(TeachingStep step) {
        String doing =
                switch (step.stage()) {
                    case LISTENING -> "listening to the recordings";
                    case TESTING -> "testing with recordings held back";
                    case TRAINING -> "training on all recordings";
                    case WRITING -> "writing the model";
                };
        return step.secondsLeft().isPresent()
                ? doing + ", about " + Text.clock(step.secondsLeft().getAsDouble()) + " left"
                : doing;
    }

    static List<String> taught(Taught taught) {
        Judgement judgement = taught.judgement();
        List<String> lines = new ArrayList<>();
        lines.add("");
        if (judgement.answers().isEmpty()) {
            lines.add("No recording could be held back, so that nobody knows how well it does; add recordings.");
        } else {
            lines.add(score(judgement));
            lines.add(compared(judgement));
            lines.add(verdict(judgement.verdict()));
            lines.add("");
            lines.addAll(matrix(judgement));
            lines.addAll(mistakes(judgement));
        }
        lines.add("");
        lines.add("It learns from " + judgement.approach().id() + ". \""
                + taught.card().own().title() + "\" is " + taught.card().id() + " in " + taught.folder() + ".");
        return lines;
    }

    private static String score(Judgement judgement) {
        Judgement.Share score = judgement.score();
        String heldBack =
                switch (judgement.test()) {
                    case BY_PLAYER -> "players that it had not heard";
                    case BY_RECORDING -> "recordings that it had not heard";
                    case ONE_AT_A_TIME -> "recordings that it had not heard, one at a time";
                };
        return String.format(
                Locale.ROOT,
                "Of %s, it named %d of %d right: %s, and with 95 %% certainty between %s and %s.",
                heldBack,
                Math.round(score.value() * score.n()),
                score.n(),
                Text.percent(score.value()).strip(),
                Text.percent(score.low()).strip(),
                Text.percent(score.high()).strip());
    }

    private static String compared(Judgement judgement) {
        return String.format(
                Locale.ROOT,
                "Always saying the most frequent class would be right in %s, a simple method without training in %s.",
                Text.percent(judgement.guessing()).strip(),
                Text.percent(judgement.simple()).strip());
    }

    private static String verdict(Judgement.Verdict verdict) {
        return switch (verdict) {
            case GOOD -> "So it is better than guessing, and better than the simple method.";
            case NO_BETTER_THAN_SIMPLE ->
                "So it is better than guessing, but not than the simple method; more recordings would tell more.";
            case NO_BETTER_THAN_GUESSING ->
                "So nobody can say that it is better than guessing; add recordings, or choose classes that differ"
                        + " more.";
        };
    }

    /** A row for each class, a column for each answer, named by letters since labels are long. */
    private static List<String> matrix(Judgement judgement) {
        List<String> labels = judgement.labels();
        int width = labels.stream().mapToInt(String::length).max().orElse(0);
        StringBuilder head = new StringBuilder(String.format(Locale.ROOT, "%-" + (width + 6) + "s", "was called"));
        for (int i = 0; i < labels.size(); i++) {
            head.append(String.format(Locale.ROOT, "%5s", column(i)));
        }
        List<String> lines = new ArrayList<>();
        lines.add(head.toString());
        for (int i = 0; i < labels.size(); i++) {
            String label = labels.get(i);
            StringBuilder line =
                    new StringBuilder(String.format(Locale.ROOT, "%3s = %-" + width + "s", column(i), label));
            for (String answer : labels) {
                line.append(String.format(
                        Locale.ROOT, "%5d", judgement.cell(label, answer).size()));
            }
            lines.add(line.toString());
        }
        return lines;
    }

    /** a to z, then aa, ab, ... */
    private static String column(int index) {
        String last = String.valueOf((char) ('a' + index % 26));
        return index < 26 ? last : column(index / 26 - 1) + last;
    }

    private static List<String> mistakes(Judgement judgement) {
        List<String> lines = judgement.answers().stream()
                .filter(one -> !one.right())
                .sorted(Comparator.comparing(JudgedExample::path))
                .map(one -> String.format(
                        Locale.ROOT,
                        "    %s is %s, was called %s (%s); listen from %s",
                        one.path(),
                        one.label(),
                        one.answer(),
                        Text.percent(one.probabilities().getOrDefault(one.answer(), 0.0))
                                .strip(),
                        Text.clock(one.worstSecond())))
                .toList();
        if (lines.isEmpty()) {
            return List.of();
        }
        List<String> all = new ArrayList<>(List.of("", "Mistakes:"));
        all.addAll(lines);
        return all;
    }
}
