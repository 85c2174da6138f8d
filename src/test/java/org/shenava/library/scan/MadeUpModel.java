package org.shenava.library.scan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.shenava.audio.AudioException;
import org.shenava.job.JobContext;
import org.shenava.recognition.Answer.LabelProbability;

/** A model that answers what stands in the file, counts how often it is asked, and is opened and closed as a network is. */
final class MadeUpModel implements ScanModel {
    private final String key;
    private final List<String> labels;
    private String scope = "";
    private Consumer<Path> onHear = file -> {};

    final AtomicInteger heard = new AtomicInteger();
    final AtomicInteger open = new AtomicInteger();

    MadeUpModel(String key, String... labels) {
        this.key = key;
        this.labels = List.of(labels);
    }

    /** Its classes are a person's own. */
    MadeUpModel own() {
        scope = key;
        return this;
    }

    @Override
    public String scope() {
        return scope;
    }

    /** Does something whenever a file is heard. */
    MadeUpModel onHear(Consumer<Path> action) {
        onHear = action;
        return this;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public Ear open() {
        open.incrementAndGet();
        return new OpenEar();
    }

    /** Says the label that the file's first word names. */
    private final class OpenEar implements Ear {
        private final Thread owner = Thread.currentThread();
        private boolean closed;

        @Override
        public ModelAnswer hear(Path file, JobContext job) throws AudioException {
            if (closed || Thread.currentThread() != owner) {
                throw new IllegalStateException("a network belongs to one thread until it is closed");
            }
            heard.incrementAndGet();
            onHear.accept(file);
            try {
                String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                String word = text.split(" ", 2)[0];
                String label = labels.contains(word) ? word : labels.get(0);
                if (word.equals("noise")) {
                    throw new AudioException("“" + file.getFileName() + "” is not an audio file.");
                }
                double rest = 0.2 / Math.max(1, labels.size() - 1);
                List<LabelProbability> top = labels.stream()
                        .map(one -> new LabelProbability(one, one.equals(label) ? 0.8 : rest))
                        .sorted((a, b) -> Double.compare(b.p(), a.p()))
                        .toList();
                return new ModelAnswer(text.length(), true, top, new float[] {text.length(), 1}, Optional.empty());
            } catch (IOException gone) {
                throw new AudioException("“" + file.getFileName() + "” is not there.", gone);
            }
        }

        @Override
        public void close() {
            closed = true;
            open.decrementAndGet();
        }
    }
}
