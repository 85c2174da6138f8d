package org.shenava.app.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.shenava.classifier.Classifier;
import org.shenava.classifier.ModelCatalog;
import org.shenava.job.JobContext;

/** One group of measurements. */
public interface Bench {
    /** The name by which the command line asks for it. */
    String group();

    /** Measures, and hands over each figure when it is known. */
    void run(Setting setting, Consumer<Figure> figures) throws Exception;

    /**
     * What all measurements share.
     *
     * @param classifier the network measured; the benches run one after the other on one thread
     * @param device input that hears the loudspeaker, for the latency of the whole way round
     * @param file recording for the throughput; empty for one made on the spot
     * @param repeats measurements of each slow thing
     * @param scratch folder for files, deleted afterwards
     * @param say takes a sentence when something cannot be measured here
     * @param models installed ones, for what opens its own
     */
    record Setting(
            Classifier classifier,
            Optional<String> device,
            Optional<Path> file,
            int repeats,
            Path scratch,
            JobContext job,
            Consumer<String> say,
            ModelCatalog models) {}

    /** All groups, in the order of the help. */
    static List<Bench> all() {
        return List.of(new StartupBench(), new LiveBench(), new LibraryBench(), new ScanBench());
    }
}
