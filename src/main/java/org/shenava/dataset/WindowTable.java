package org.shenava.dataset;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The windows of a dataset whose features are kept: {@code windows.csv}, with the place of each in its recording's file of features. */
final class WindowTable {
    static final WindowTable NONE = new WindowTable(WindowMaking.ofSound(0), Map.of(), Map.of());
    private static final String SLOT = "slot";

    private final WindowMaking making;
    private final Map<Recording, List<Window>> windows;
    private final Map<Window, Integer> slots;

    /** A window and its place in the file of features. */
    record Placed(Window window, int slot) {}

    private WindowTable(WindowMaking making, Map<Recording, List<Window>> windows, Map<Window, Integer> slots) {
        this.making = making;
        this.windows = windows;
        this.slots = slots;
    }

    /**
     * Reads.
     *
     * @param recordings of the index; each has as many windows as it says
     * @throws DatasetException in one sentence, when the table is damaged
     */
    static WindowTable read(Path folder, List<Recording> recordings) throws IOException, DatasetException {
        WindowMaking making = DatasetFiles.making(Files.readAllBytes(folder.resolve(DatasetFiles.MAKING)), folder);
        Map<String, Recording> bySha =
                recordings.stream().collect(Collectors.toMap(Recording::sha256, Function.identity()));
        Map<Recording, List<Window>> windows = new HashMap<>();
        recordings.forEach(one -> windows.put(one, new ArrayList<>()));
        Map<Window, Integer> slots = new HashMap<>();
        String text = Files.readString(folder.resolve(DatasetFiles.WINDOWS), StandardCharsets.UTF_8);
        CSVFormat format =
                DatasetFiles.CSV.builder().setHeader().setSkipHeaderRecord(true).build();
        try (CSVParser parser = format.parse(new StringReader(text))) {
            for (CSVRecord row : parser) {
                Recording recording = bySha.get(row.get("sha256"));
                if (recording == null) {
                    throw new IllegalArgumentException("a window belongs to no recording");
                }
                Window window = new Window(
                        recording, Double.parseDouble(row.get("start_s")), Double.parseDouble(row.get("end_s")));
                windows.get(recording).add(window);
                slots.put(window, Integer.parseInt(row.get(SLOT)));
            }
            for (Recording one : recordings) {
                if (windows.get(one).size() != one.slices()) {
                    throw new IllegalArgumentException("windows of " + one.path() + " are missing");
                }
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException damaged) {
            throw new DatasetException(
                    "The windows of the dataset " + folder + " are damaged; prepare it again.", damaged);
        }
        return new WindowTable(making, windows, slots);
    }

    static byte[] write(List<Placed> placed) {
        List<Object[]> rows = new ArrayList<>();
        for (Placed one : placed) {
            Recording of = one.window().recording();
            rows.add(new Object[] {
                of.sha256(),
                DatasetFiles.decimal(one.window().startSeconds()),
                DatasetFiles.decimal(one.window().endSeconds()),
                of.label(),
                of.group(),
                one.slot()
            });
        }
        return DatasetFiles.csv(List.of("sha256", "start_s", "end_s", "class", "group", SLOT), rows);
    }

    WindowMaking making() {
        return making;
    }

    /** Empty for a recording of another dataset. */
    List<Window> windows(Recording recording) {
        return List.copyOf(windows.getOrDefault(recording, List.of()));
    }

    /**
     * The place of a window in its recording's file.
     *
     * @throws IllegalArgumentException when the window is not of this dataset
     */
    int slot(Window window) {
        Integer slot = slots.get(window);
        if (slot == null) {
            throw new IllegalArgumentException("the dataset has no window at " + window.startSeconds() + " s of "
                    + window.recording().path());
        }
        return slot;
    }
}
