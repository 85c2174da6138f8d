package org.shenava.training.dl4j;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.shenava.store.AtomicFiles;
import org.shenava.training.EpochScore;
import org.shenava.training.TrainingException;

/**
 * Where a training is after an epoch: a zip of {@code state.json} and the arrays, written whole or not at all. What is random begins
 * anew with each epoch from the seed and the epoch's number, so no generator needs keeping.
 */
record Checkpoint(State state, INDArray parameters, Optional<INDArray> updater, INDArray best) {
    static final int SCHEMA_VERSION = 2;
    private static final String NAME = "training.zip";
    private static final String STATE = "state.json";
    private static final String PARAMETERS = "parameters.bin";
    private static final String UPDATER = "updater.bin";
    private static final String BEST = "best.bin";
    /** The largest network here has 12 million weights, and Adam keeps two numbers for each. */
    private static final int MAX_ENTRY_BYTES = 512 << 20;

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * The numbers beside the arrays.
     *
     * @param training what is trained on what, so that no other training goes on from here
     * @param epochs passes done
     * @param planned passes that the rate falls over
     * @param iterations steps done
     * @param bestEpoch the one that {@code best} was taken after
     * @param bestLoss its validation loss; NaN without validation
     */
    record State(
            int schemaVersion,
            String training,
            int epochs,
            int planned,
            int iterations,
            int bestEpoch,
            double bestLoss,
            List<EpochScore> curve) {
        State {
            curve = List.copyOf(curve);
        }
    }

    /**
     * Writes the file of a folder anew.
     *
     * @throws TrainingException when the disk does not take it
     */
    void write(Path folder) throws TrainingException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            // Weights hardly shrink, and an epoch should not wait for the attempt.
            zip.setLevel(0);
            put(zip, STATE, JSON.writeValueAsBytes(state));
            put(zip, PARAMETERS, bytes(parameters));
            if (updater.isPresent()) {
                put(zip, UPDATER, bytes(updater.get()));
            }
            put(zip, BEST, bytes(best));
        } catch (IOException impossible) {
            throw new IllegalStateException("writing to memory failed", impossible);
        }
        try {
            AtomicFiles.write(folder.resolve(NAME), bytes.toByteArray());
        } catch (IOException full) {
            throw new TrainingException(
                    "The state of the training could not be written to " + folder + "; make room there.", full);
        }
    }

    /**
     * The last state written to a folder; empty when there is none.
     *
     * @throws TrainingException in one sentence, when it is damaged or another training's
     */
    static Optional<Checkpoint> read(Path folder, String training) throws TrainingException {
        Path file = folder.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        Checkpoint checkpoint;
        try {
            checkpoint = read(Files.readAllBytes(file));
        } catch (IOException | RuntimeException damaged) {
            throw new TrainingException(
                    "The state of an earlier training in " + folder + " is damaged; delete that folder to begin anew.",
                    damaged);
        }
        if (!checkpoint.state.training().equals(training)) {
            throw new TrainingException("The state in " + folder
                    + " is of another training (other data, settings or seed); delete that folder to begin anew.");
        }
        return Optional.of(checkpoint);
    }

    private static Checkpoint read(byte[] bytes) throws IOException {
        Map<String, byte[]> parts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readNBytes(MAX_ENTRY_BYTES));
            }
        }
        for (String name : List.of(STATE, PARAMETERS, BEST)) {
            if (!parts.containsKey(name)) {
                throw new IOException(name + " is missing");
            }
        }
        State state = JSON.readValue(new String(parts.get(STATE), StandardCharsets.UTF_8), State.class);
        if (state.schemaVersion() != SCHEMA_VERSION) {
            throw new IOException("schemaVersion must be " + SCHEMA_VERSION + ", got " + state.schemaVersion());
        }
        byte[] updater = parts.get(UPDATER);
        return new Checkpoint(
                state,
                array(parts.get(PARAMETERS)),
                updater == null ? Optional.empty() : Optional.of(array(updater)),
                array(parts.get(BEST)));
    }

    private static byte[] bytes(INDArray array) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            Nd4j.write(array, out);
        }
        return bytes.toByteArray();
    }

    private static INDArray array(byte[] bytes) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            return Nd4j.read(in);
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
