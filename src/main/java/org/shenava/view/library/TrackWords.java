package org.shenava.view.library;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.shenava.library.TrackTags;
import org.shenava.library.Verdict;
import org.shenava.library.results.Judge;
import org.shenava.library.scan.ScanOutcome;
import org.shenava.library.scan.ScanOutcome.Heard;
import org.shenava.library.scan.ScanOutcome.Refused;
import org.shenava.library.scan.ScannedTrack;
import org.shenava.music.Labels;
import org.shenava.recognition.Answer.LabelProbability;
import org.shenava.view.common.Texts;

/** What stands in the rows of the table, in one language. */
final class TrackWords {
    /** The answer among them. */
    private static final int SHOWN_GUESSES = 3;

    private final Texts texts;

    TrackWords(Texts texts) {
        this.texts = texts;
    }

    /** Whether what is written of a file, its path and its tags, holds some lower-case words. */
    static boolean contain(ScanOutcome outcome, String words) {
        if (words.isEmpty()) {
            return true;
        }
        TrackTags tags = tags(outcome);
        return Stream.of(
                        Optional.of(outcome.file().toString()), tags.title(), tags.artist(), tags.album(), tags.genre())
                .flatMap(Optional::stream)
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(words));
    }

    /** Its title, or the name of the file. */
    static String title(ScanOutcome outcome) {
        return tags(outcome).title().orElse(String.valueOf(outcome.file().getFileName()));
    }

    static String title(ScannedTrack track) {
        return title(new Heard(track));
    }

    static String artist(ScanOutcome outcome) {
        return tags(outcome).artist().orElse("");
    }

    static String genreTag(ScanOutcome outcome) {
        return tags(outcome).genre().orElse("");
    }

    static double seconds(ScanOutcome outcome) {
        return outcome instanceof Heard heard ? heard.track().seconds() : -1;
    }

    /** Of the answer that is shown, as the model or a person said it, 0 to 1; -1 without one. */
    static double p(ScanOutcome outcome, Judge judge) {
        if (!(outcome instanceof Heard heard)) {
            return -1;
        }
        ScannedTrack track = heard.track();
        Verdict verdict = track.verdict();
        if (judge.dastgah(track).isPresent()) {
            return verdict.dastgahP();
        }
        // That of the verdict is 0 where too little sounds to count.
        return verdict.byHand() ? verdict.p() : track.answer().best().p();
    }

    String length(ScanOutcome outcome) {
        return outcome instanceof Heard heard ? texts.clock(heard.track().seconds()) : "";
    }

    /** The genre, or of Iranian music the dastgah where it counts. */
    String answer(ScanOutcome outcome, Judge judge) {
        return outcome instanceof Heard heard
                ? name(judge.dastgah(heard.track())
                        .orElse(heard.track().verdict().label()))
                : "";
    }

    String confidence(ScanOutcome outcome, Judge judge) {
        return outcome instanceof Heard ? texts.percent(p(outcome, judge)) : "";
    }

    /** What else it may be, two at most: other dastgahs where one is shown, else other genres. */
    String guesses(ScanOutcome outcome, Judge judge) {
        if (!(outcome instanceof Heard heard)) {
            return "";
        }
        ScannedTrack track = heard.track();
        List<LabelProbability> top = judge.dastgah(track)
                .flatMap(mode -> track.modes())
                .orElse(track.answer())
                .top();
        return top.subList(1, Math.min(SHOWN_GUESSES, top.size())).stream()
                .map(one -> texts.text("library.guess", name(one.label()), texts.percent(one.p())))
                .reduce((one, other) -> texts.text("library.guesses", one, other))
                .orElse("");
    }

    String state(ScanOutcome outcome, Judge judge) {
        if (outcome instanceof Refused refused) {
            return texts.text("library.why." + refused.why().name());
        }
        ScannedTrack track = ((Heard) outcome).track();
        if (track.byHand().isPresent()) {
            return texts.text("library.state.byHand");
        }
        return judge.label(track).isEmpty() ? texts.text("library.state.unsure") : "";
    }

    String name(String label) {
        return texts.name(Labels.of(label));
    }

    private static TrackTags tags(ScanOutcome outcome) {
        return outcome instanceof Heard heard ? heard.track().tags() : TrackTags.NONE;
    }
}
