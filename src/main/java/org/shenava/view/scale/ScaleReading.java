package org.shenava.view.scale;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.shenava.live.LiveFeed;
import org.shenava.music.Cents;
import org.shenava.music.CentsHistogram;
import org.shenava.music.Mode;
import org.shenava.music.Modes;
import org.shenava.music.NamedPitch;
import org.shenava.music.PlayedDegree;
import org.shenava.music.TonicFinder;
import org.shenava.recognition.Answer;
import org.shenava.recognition.EvidenceCollector;
import org.shenava.recognition.ListeningState;
import org.shenava.recognition.Notes;
import org.shenava.settings.ScaleSettings;
import org.shenava.view.scale.Frame.TonicSource;

/** Reads a scale out of what was played: which mode, which tonic, how long each pitch sounded. */
final class ScaleReading {
    /** Left of the tonic and right of its octave, so that neither is cut in two. */
    private static final double FOLDED_MARGIN = 60;

    private static final double UNFOLDED_MARGIN = 100;
    private static final double LEAST_SPAN = Cents.PER_OCTAVE + UNFOLDED_MARGIN;
    private static final double STEP = 100;

    private final PlayedScale played;

    ScaleReading(PlayedScale played) {
        this.played = played;
    }

    Drawn read(ScaleSettings settings) {
        Frame frame = frame(settings);
        double[] values = values(frame);
        double highest = 0;
        for (double value : values) {
            highest = Math.max(highest, value);
        }
        CentsHistogram histogram = played.histogram();
        List<PlayedDegree> degrees = frame.tonicKnown()
                ? frame.mode()
                        .map(mode -> PlayedDegree.of(histogram, frame.originHz(), mode))
                        .orElse(List.of())
                : List.of();
        return new Drawn(frame, values, highest, degrees, histogram.peaks(frame.originHz()), histogram.total());
    }

    private Frame frame(ScaleSettings settings) {
        Optional<Answer> answer = answer();
        Optional<Mode> mode = played.chosenMode()
                .or(() -> answer.map(one -> one.best().label()))
                .flatMap(Modes::of);
        Tonic tonic = tonic(settings, answer, mode);
        double origin = tonic.hz().orElseGet(() -> NamedPitch.middleCHz(settings.referenceHz()));
        double from = -FOLDED_MARGIN;
        double to = Cents.PER_OCTAVE + FOLDED_MARGIN;
        if (!played.folded()) {
            from = lowest(origin);
            to = Math.max(highest(origin), from + LEAST_SPAN);
        }
        return new Frame(
                played.folded(), origin, tonic.source(), mode, from, to, settings.referenceHz(), played.laidOver());
    }

    private record Tonic(OptionalDouble hz, TonicSource source) {}

    private Tonic tonic(ScaleSettings settings, Optional<Answer> answer, Optional<Mode> mode) {
        if (settings.tonicHz().isPresent()) {
            return new Tonic(settings.tonicHz(), TonicSource.BY_HAND);
        }
        Optional<Notes.Tonic> heard = answer.filter(one ->
                        mode.isPresent() && one.best().label().equals(mode.get().label()))
                .flatMap(one -> one.notes().tonic());
        if (heard.isPresent()) {
            return new Tonic(OptionalDouble.of(heard.get().hz()), TonicSource.HEARD);
        }
        OptionalDouble fitted =
                mode.isPresent() ? TonicFinder.find(played.histogram(), mode.get()) : OptionalDouble.empty();
        return new Tonic(fitted, fitted.isPresent() ? TonicSource.FITTED : TonicSource.NONE);
    }

    /** What the model of the modes answers, once it has heard enough and takes it for music of the modes. */
    private Optional<Answer> answer() {
        LiveFeed feed = played.feed();
        return Optional.ofNullable(feed)
                .flatMap(one -> one.snapshot().answer())
                .flatMap(one -> Modes.of(one.best().label()).isPresent() ? Optional.of(one) : one.dastgah())
                .filter(one -> one.state() != ListeningState.FOREIGN)
                .filter(one -> one.heardSeconds() >= EvidenceCollector.ANSWER_SECONDS);
    }

    private double[] values(Frame frame) {
        double[] values = new double[(int) Math.round(frame.toCents() - frame.fromCents()) + 1];
        int from = (int) Math.round(frame.fromCents());
        if (frame.folded()) {
            double[] folded = played.histogram().folded(frame.originHz());
            for (int i = 0; i < values.length; i++) {
                values[i] = folded[Math.floorMod(from + i, folded.length)];
            }
        } else {
            double[] unfolded = played.histogram().unfolded();
            int origin = (int) Math.round(bin(frame.originHz()));
            for (int i = 0; i < values.length; i++) {
                int bin = origin + from + i;
                values[i] = bin >= 0 && bin < unfolded.length ? unfolded[bin] : 0;
            }
        }
        return values;
    }

    private double lowest(double originHz) {
        int bin = played.histogram().lowestBin();
        double cents = bin == CentsHistogram.BINS ? 0 : bin - bin(originHz);
        return STEP * Math.floor((cents - UNFOLDED_MARGIN / 2) / STEP);
    }

    private double highest(double originHz) {
        int bin = played.histogram().highestBin();
        double cents = bin < 0 ? Cents.PER_OCTAVE : bin - bin(originHz);
        return STEP * Math.ceil((cents + UNFOLDED_MARGIN / 2) / STEP);
    }

    private static double bin(double hz) {
        return Cents.between(CentsHistogram.LOWEST_HZ, hz);
    }
}
