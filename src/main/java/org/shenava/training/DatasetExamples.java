package org.shenava.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shenava.dataset.Dataset;
import org.shenava.dataset.DatasetException;
import org.shenava.dataset.Window;

/**
 * Windows of datasets as examples, read from the disk when they are asked for. Those used last stay in memory, up to a bound, whatever
 * the datasets' size. For one thread.
 */
public final class DatasetExamples implements WindowExamples {
    private final List<Example> examples = new ArrayList<>();
    private final List<String> labels;
    private final Map<Integer, float[]> recent;

    /** A window, or an augmented copy of it. */
    private record Example(Dataset dataset, Window window, int copy, int label) {}

    /**
     * Windows of one dataset.
     *
     * @param windows to learn from or to check by
     * @param withCopies whether augmented copies of them count, too; never on the side that is checked by
     */
    public record Part(Dataset dataset, List<Window> windows, boolean withCopies) {
        public Part {
            windows = List.copyOf(windows);
        }
    }

    /**
     * Examples of several datasets, in their order.
     *
     * @param labels classes in the order of outputs
     * @param boundBytes most of the memory that windows are kept in
     * @throws IllegalArgumentException if a window has a label that is not listed
     */
    public DatasetExamples(List<Part> parts, List<String> labels, long boundBytes) {
        this.labels = List.copyOf(labels);
        int largest = 1;
        for (Part part : parts) {
            int copies = part.withCopies() ? part.dataset().copies() : 0;
            largest = Math.max(largest, part.dataset().description().features().inputLength());
            for (Window window : part.windows()) {
                for (int copy = 0; copy <= copies; copy++) {
                    examples.add(new Example(part.dataset(), window, copy, index(window)));
                }
            }
        }
        long kept = Math.max(1, boundBytes / ((long) largest * Float.BYTES));
        this.recent = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Integer, float[]> eldest) {
                return size() > kept;
            }
        };
    }

    private int index(Window window) {
        int label = labels.indexOf(window.recording().label());
        if (label < 0) {
            throw new IllegalArgumentException("the label " + window.recording().label() + " is not one of " + labels);
        }
        return label;
    }

    @Override
    public int size() {
        return examples.size();
    }

    @Override
    public int label(int index) {
        return examples.get(index).label();
    }

    @Override
    public String set(int index) {
        return examples.get(index).window().recording().set();
    }

    @Override
    public String recording(int index) {
        return examples.get(index).window().recording().sha256();
    }

    /**
     * {@inheritDoc}
     *
     * @throws UncheckedIOException when they are missing or damaged; its message is a sentence for the user
     */
    @Override
    public float[] features(int index) {
        float[] features = recent.get(index);
        if (features == null) {
            Example example = examples.get(index);
            try {
                features = example.dataset().features(example.window(), example.copy());
            } catch (DatasetException unreadable) {
                throw new UncheckedIOException(new IOException(unreadable.getMessage(), unreadable));
            }
            recent.put(index, features);
        }
        return features.clone();
    }
}
