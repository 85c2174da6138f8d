package org.shenava.teaching.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shenava.job.InOrder;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;
import org.shenava.teaching.Example;
import org.shenava.teaching.ExampleFacts;
import org.shenava.teaching.Inventory;

/** Listens to every recording once, on all cores, and remembers by the content of files what it heard. */
final class Inspection {
    private static final int THREADS = Runtime.getRuntime().availableProcessors();

    private final Path cache;

    /** @param cache folder of what is remembered; may not exist */
    Inspection(Path cache) {
        this.cache = cache;
    }

    /**
     * What could not be looked into.
     *
     * @param path relative to the project
     */
    record Unread(String path, String reason) {}

    Inventory inspect(
            List<String> labels,
            Optional<String> background,
            List<Example> examples,
            List<Unread> unread,
            JobContext job)
            throws JobCancelledException {
        HeardSounds heard = HeardSounds.read(cache);
        List<ExampleFacts> facts = new ArrayList<>();
        try {
            InOrder.run(
                    examples.size(),
                    THREADS,
                    index -> facts(examples.get(index), heard, job),
                    (index, one) -> {
                        facts.add(one);
                        job.progress(
                                (index + 1.0) / examples.size(), one.example().path());
                    },
                    job);
        } finally {
            // Of a job that was stopped, too: what was heard need not be heard again.
            heard.write(examples);
        }
        return Remarks.inventory(labels, background, facts, unread);
    }

    private static ExampleFacts facts(Example example, HeardSounds heard, JobContext job) {
        HeardSounds.Sound sound = heard.of(example, job);
        return new ExampleFacts(
                example,
                sound.seconds(),
                sound.soundingSeconds(),
                sound.sha256(),
                sound.problem().isEmpty() ? Optional.empty() : Optional.of(sound.problem()));
    }
}
