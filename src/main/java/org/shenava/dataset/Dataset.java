package org.shenava.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.shenava.feature.ProfileSlice;

/** A prepared dataset. Reads slices when they are asked for. */
public final class Dataset {
    private final Path folder;
    private final DatasetDescription description;
    private final List<Recording> recordings;

    private Dataset(Path folder, DatasetDescription description, List<Recording> recordings) {
        this.folder = folder;
        this.description = description;
        this.recordings = recordings;
    }

    /**
     * Opens a folder that {@link DatasetPreparer} wrote.
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
            return new Dataset(folder, description, List.copyOf(DatasetFiles.recordings(index, folder)));
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
}
