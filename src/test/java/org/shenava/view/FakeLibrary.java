package org.shenava.view;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.shenava.classifier.ModelException;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;
import org.shenava.library.TrackTags;
import org.shenava.library.apply.Runs;
import org.shenava.library.apply.TagWriter;
import org.shenava.library.scan.ByHand;
import org.shenava.library.scan.ModelAnswer;
import org.shenava.library.scan.ScanOutcome;
import org.shenava.library.scan.ScanResult;
import org.shenava.library.scan.ScannedTrack;
import org.shenava.music.Label;
import org.shenava.music.Labels;
import org.shenava.recognition.Answer.LabelProbability;
import org.shenava.store.ContentHash;
import org.shenava.view.common.MusicLibrary;

/** A folder whose answers are made up, and real runs below the test's home. */
public final class FakeLibrary implements MusicLibrary {
    /** What the next scan finds, in this order. */
    public final List<ScanOutcome> outcomes = new ArrayList<>();

    /** By content. */
    public final Map<String, Optional<ByHand>> said = new HashMap<>();

    public Optional<String> refusal = Optional.empty();

    public Optional<Path> setAside = Optional.empty();

    /** Called between two files of a scan. */
    public Runnable whileScanning = () -> {};

    private final Runs runs;

    FakeLibrary(Path home) {
        this(home, (copy, row) -> false);
    }

    private FakeLibrary(Path home, TagWriter tags) {
        runs = new Runs(home.resolve("runs"), tags, Clock.systemUTC());
    }

    @Override
    public Optional<Path> setAside() {
        return setAside;
    }

    @Override
    public Classes classes() throws ModelException {
        if (refusal.isPresent()) {
            throw new ModelException(refusal.get());
        }
        return new Classes(
                Labels.GENRE.stream().map(Label::id).toList(),
                Labels.DASTGAH.stream().map(Label::id).toList(),
                0.5,
                0.3);
    }

    @Override
    public ScanResult scan(Path folder, Consumer<ScanOutcome> taker, JobContext job) throws JobCancelledException {
        for (int i = 0; i < outcomes.size(); i++) {
            job.checkCancelled();
            taker.accept(outcomes.get(i));
            job.progress(
                    (i + 1.0) / outcomes.size(),
                    outcomes.get(i).file().getFileName().toString());
            whileScanning.run();
        }
        ScanResult found = new ScanResult(outcomes, 0, 0);
        return new ScanResult(outcomes, found.tracks().size(), 0);
    }

    @Override
    public void sayByHand(String sha256, Classes among, Optional<ByHand> hand) {
        said.put(sha256, hand);
    }

    @Override
    public Runs runs() {
        return runs;
    }

    /** A file of the folder, made now, and its answer. */
    public ScannedTrack add(Path file, String title, String label, double p) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, "sound of " + file.getFileName());
            ScannedTrack track = new ScannedTrack(
                    file,
                    Files.size(file),
                    ContentHash.of(file),
                    new TrackTags(Optional.of("Sara"), Optional.of(title), Optional.empty(), Optional.of("Folk")),
                    answer(label, p),
                    label.equals(Labels.IRANIAN) ? Optional.of(answer("mahur", 0.7)) : Optional.empty(),
                    Optional.empty());
            outcomes.add(new ScanOutcome.Heard(track));
            return track;
        } catch (IOException unwritable) {
            throw new java.io.UncheckedIOException(unwritable);
        }
    }

    public void addRefused(Path file, ScanOutcome.Why why) {
        outcomes.add(new ScanOutcome.Refused(file, why, "“" + file.getFileName() + "” cannot be heard."));
    }

    private static ModelAnswer answer(String label, double p) {
        return new ModelAnswer(
                187.4,
                true,
                List.of(new LabelProbability(label, p), new LabelProbability("pop", 1 - p)),
                new float[] {(float) p, label.length()},
                Optional.empty());
    }
}
