package org.shenava.history;

import java.util.ArrayList;
import java.util.List;

/**
 * The answers over the time of a session.
 *
 * @param moments in order of time, at most a few a second
 */
public record Course(List<Moment> moments) {
    public static final Course EMPTY = new Course(List.of());

    /** Moments further apart than this are not of one stretch: nothing was answered between them. */
    static final double GAP_SECONDS = 3;

    /** An answer that nothing follows is shown this long. */
    private static final double LAST_SECONDS = 1;

    public Course {
        moments = List.copyOf(moments);
    }

    /**
     * A time in which the answer was the same.
     *
     * @param p mean probability of the label
     * @param unsure in most of it
     */
    public record Stretch(double startSeconds, double endSeconds, String label, double p, boolean unsure) {}

    /** The stretches, in order and apart from each other. */
    public List<Stretch> stretches() {
        List<Stretch> stretches = new ArrayList<>();
        int first = 0;
        for (int i = 1; i <= moments.size(); i++) {
            if (i == moments.size() || !follows(moments.get(i - 1), moments.get(i))) {
                stretches.add(stretch(first, i));
                first = i;
            }
        }
        return stretches;
    }

    private static boolean follows(Moment before, Moment after) {
        return after.label().equals(before.label())
                && after.unsure() == before.unsure()
                && after.seconds() - before.seconds() <= GAP_SECONDS;
    }

    private Stretch stretch(int from, int to) {
        List<Moment> same = moments.subList(from, to);
        Moment last = same.get(same.size() - 1);
        double end = last.seconds() + LAST_SECONDS;
        if (to < moments.size()) {
            double next = moments.get(to).seconds();
            end = next - last.seconds() <= GAP_SECONDS ? next : Math.min(end, next);
        }
        double mean = same.stream().mapToDouble(Moment::p).average().orElseThrow();
        return new Stretch(same.get(0).seconds(), end, last.label(), mean, last.unsure());
    }
}
