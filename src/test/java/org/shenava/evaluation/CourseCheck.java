package org.shenava.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.shenava.classifier.Classifier;
import org.shenava.feature.ProfileSlice;
import org.shenava.music.Labels;
import org.shenava.recognition.Answer;
import org.shenava.recognition.Answer.LabelProbability;
import org.shenava.recognition.EvidenceCollector;
import org.shenava.recognition.PresentMode;
import org.shenava.recognition.Recognizer;

/** Plays one passage and then another of a different dastgah, as a live player does, and counts what is said of it. */
final class CourseCheck {
    private static final int SLICES_A_SECOND = 4;

    private final Recognizer recognizer;
    private int count;
    private int falseAlarms;
    private int recentRight;
    private int firstRight;
    private int rightlyNamed;
    private final List<Double> namedAfterSeconds = new ArrayList<>();

    CourseCheck(Classifier classifier) {
        recognizer = new Recognizer(classifier);
    }

    /**
     * Plays both; passages of one dastgah are left out.
     *
     * @param changeSeconds where the second begins
     */
    void play(
            List<ProfileSlice> first,
            String firstLabel,
            List<ProfileSlice> second,
            String secondLabel,
            double changeSeconds) {
        String before = Labels.of(firstLabel).foldedId();
        String after = Labels.of(secondLabel).foldedId();
        if (before.equals(after)) {
            return;
        }
        EvidenceCollector collector = new EvidenceCollector(recognizer.card().profile());
        PresentMode present = new PresentMode();
        boolean alarmed = false;
        int sliceCount = 0;
        for (ProfileSlice slice : first) {
            collector.add(slice);
            alarmed |= isDue(++sliceCount) && present.look(answer(collector)).isPresent();
        }
        boolean firstWasRight = dastgah(answer(collector).folded()).equals(before);
        Optional<String> named = Optional.empty();
        for (ProfileSlice slice : second) {
            collector.add(moved(slice, changeSeconds));
            if (!isDue(++sliceCount)) {
                continue;
            }
            Answer answer = answer(collector);
            Optional<LabelProbability> now = present.look(answer);
            if (named.isEmpty() && now.isPresent()) {
                named = now.map(one -> Labels.of(one.label()).foldedId());
                namedAfterSeconds.add(answer.timeSeconds() - changeSeconds);
            }
        }
        count++;
        falseAlarms += alarmed ? 1 : 0;
        firstRight += firstWasRight ? 1 : 0;
        recentRight += dastgah(answer(collector).foldedRecent()).equals(after) ? 1 : 0;
        rightlyNamed += named.filter(after::equals).isPresent() ? 1 : 0;
    }

    int count() {
        return count;
    }

    int rightlyNamed() {
        return rightlyNamed;
    }

    int recentRight() {
        return recentRight;
    }

    int falseAlarms() {
        return falseAlarms;
    }

    int named() {
        return namedAfterSeconds.size();
    }

    @Override
    public String toString() {
        List<Double> sorted = namedAfterSeconds.stream().sorted().toList();
        String median = sorted.isEmpty() ? "-" : String.format(Locale.ROOT, "%.0f s", sorted.get(sorted.size() / 2));
        return count + " changes: before it the whole is right in " + firstRight + " and something else named in "
                + falseAlarms + "; after it the last 20 s are right in " + recentRight + ", a change is named in "
                + named() + " (median after " + median + "), rightly in " + rightlyNamed;
    }

    /** About once a second is enough to see what is named, and four times as fast as every slice. */
    private static boolean isDue(int sliceCount) {
        return sliceCount % SLICES_A_SECOND == 0;
    }

    private Answer answer(EvidenceCollector collector) {
        return recognizer.answer(collector.evidence());
    }

    private static String dastgah(List<LabelProbability> folded) {
        return folded.get(0).label();
    }

    private static ProfileSlice moved(ProfileSlice slice, double seconds) {
        return new ProfileSlice(
                seconds + slice.startSeconds(), seconds + slice.endSeconds(), slice.bins(), slice.levelDbfs());
    }
}
