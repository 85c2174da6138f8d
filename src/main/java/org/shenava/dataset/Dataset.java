package org.shenava.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.shenava.feature.ProfileSlice;
import org.shenava.feature.WindowSpec;
import org.shenava.store.ContentHash;

/** A prepared dataset, of folded profiles or of windows. Reads slices and features when they are asked for. */
public final class Dataset {
    private final Path folder;
    private final DatasetDescription description;
    private final List<Recording> recordings;
    /** Empty in a dataset of profiles. */
    private final WindowTable kept;

    private Dataset(Path folder, DatasetDescription description, List<Recording> recordings, WindowTable kept) {
        this.folder = folder;
        this.description = description;
        this.recordings = recordings;
        this.kept = kept;
    }

    /**
     * Opens a folder that {@link DatasetPreparer}, {@link WindowPreparer} or {@link TablePreparer} wrote.
     *
     * @throws DatasetException in one sentence, when there is none or it was changed by hand
     */
    public static Dataset open(Path folder) throws DatasetException {
        Path file = folder.resolve(DatasetFiles.DESCRIPTION);
        if (!Files.isRegularFile(file)) {
            throw new DatasetException("There is no dataset in " + folder + "; make one with the verb prepare.");
        }
        try {
            DatasetDescription description = DatasetFiles.description(Files.readAllBytes(file), folder);
            byte[] index = Files.readAllBytes(folder.resolve(DatasetFiles.INDEX));
            if (!ContentHash.of(index).equals(description.indexSha256())) {
                throw new DatasetException("The index of the dataset " + folder
                        + " is not the one that was prepared; prepare the dataset again.");
            }
            List<Recording> recordings = List.copyOf(DatasetFiles.recordings(index, folder));
            WindowTable kept = description.features() instanceof WindowSpec
                    ? WindowTable.read(folder, recordings)
                    : WindowTable.NONE;
            return new Dataset(folder, description, recordings, kept);
        } catch (IOException unreadable) {
            throw new DatasetException("The dataset " + folder + " cannot be read; prepare it again.", unreadable);
        }
    }

    public DatasetDescription description() {
        return description;
    }

    public List<Recording> recordings() {
        return recordings;
    }

    /** The windows of a recording, in order. */
    public List<Window> windows(Recording recording) {
        if (description.features() instanceof WindowSpec) {
            return kept.windows(recording);
        }
        return Windows.of(recording, description.windowSeconds(), description.overlapSeconds());
    }

    /** The windows of all recordings. */
    public List<Window> windows() {
        List<Window> windows = new ArrayList<>();
        recordings.forEach(one -> windows.addAll(windows(one)));
        return windows;
    }

    /**
     * The slices of a recording, in order.
     *
     * @throws DatasetException in one sentence, when they are missing or damaged
     */
    public List<ProfileSlice> slices(Recording recording) throws DatasetException {
        Path file = DatasetFiles.slices(folder, recording.sha256(), description.profile());
        try {
            return SliceFile.read(
                            Files.readAllBytes(file), description.profile().binsPerOctave())
                    .slices();
        } catch (IOException damaged) {
            throw new DatasetException(
                    "The slices of " + recording.path() + " are missing or damaged; prepare the dataset again.",
                    damaged);
        }
    }

    /** Augmented copies of every window, beside the sound itself; to be learned from only. */
    public int copies() {
        return kept.making().augmentation().copies();
    }

    /** How the windows came about; of a dataset of profiles, as plain ones. */
    public WindowMaking making() {
        return kept.making();
    }

    /**
     * The features of a recording's windows, in the order of {@link #windows(Recording)}.
     *
     * @return inputs of {@link WindowSpec#inputLength()} values
     * @throws DatasetException in one sentence, when the dataset holds profiles, or they are missing or damaged
     */
    public List<float[]> features(Recording recording) throws DatasetException {
        WindowSpec spec = description.windowSpec();
        List<float[]> features = new ArrayList<>();
        try {
            FeatureFile file = open(recording, spec);
            for (Window window : windows(recording)) {
                features.add(file.values(kept.slot(window), 0));
            }
            return features;
        } catch (IOException | IllegalArgumentException damaged) {
            throw damaged(recording, damaged);
        }
    }

    /**
     * The features of one window, read from the disk.
     *
     * @param copy 0 for the sound itself, 1 to {@link #copies()} for its augmented copies
     * @throws DatasetException in one sentence, when the dataset holds profiles, or they are missing or damaged
     */
    public float[] features(Window window, int copy) throws DatasetException {
        try {
            return open(window.recording(), description.windowSpec()).values(kept.slot(window), copy);
        } catch (IOException | IllegalArgumentException damaged) {
            throw damaged(window.recording(), damaged);
        }
    }

    private FeatureFile open(Recording recording, WindowSpec spec) throws IOException {
        return FeatureFile.open(
                DatasetFiles.features(folder, recording.sha256(), spec, kept.making()),
                new FeatureFile.Shape(spec.inputLength(), copies()));
    }

    private static DatasetException damaged(Recording recording, Exception cause) {
        return new DatasetException(
                "The features of " + recording.path() + " are missing or damaged; prepare the dataset again.", cause);
    }
}
