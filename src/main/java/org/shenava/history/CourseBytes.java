package org.shenava.history;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A course as bytes, 6 a moment: an hour of an answer a second is 22 kB.
 *
 * <pre>
 * byte form (1), byte count of labels, each label as modified UTF-8
 * each moment: int time in hundredths of a second, byte index of the label, byte p in steps of 1/127, -1 - p where unsure
 * </pre>
 */
final class CourseBytes {
    private static final int FORM = 1;
    private static final double TICKS_A_SECOND = 100;
    private static final int MOST_LABELS = 255;

    /** Unsure or not takes a bit, so p has the other seven: steps of a little less than a percent. */
    private static final int P_STEPS = 127;

    private CourseBytes() {}

    static byte[] write(Course course) {
        List<String> labels =
                course.moments().stream().map(Moment::label).distinct().toList();
        if (labels.size() > MOST_LABELS) {
            throw new IllegalArgumentException(
                    "a course names at most " + MOST_LABELS + " labels, got " + labels.size());
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORM);
            out.writeByte(labels.size());
            for (String label : labels) {
                out.writeUTF(label);
            }
            for (Moment moment : course.moments()) {
                out.writeInt((int) Math.round(moment.seconds() * TICKS_A_SECOND));
                out.writeByte(labels.indexOf(moment.label()));
                int p = (int) Math.round(moment.p() * P_STEPS);
                out.writeByte(moment.unsure() ? -1 - p : p);
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    /** What was written; of another form, nothing: the row is worth showing without it. */
    static Course read(byte[] bytes) {
        List<Moment> moments = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (bytes.length == 0 || in.readByte() != FORM) {
                return Course.EMPTY;
            }
            String[] labels = new String[in.readUnsignedByte()];
            for (int i = 0; i < labels.length; i++) {
                labels[i] = in.readUTF();
            }
            while (in.available() > 0) {
                double seconds = in.readInt() / TICKS_A_SECOND;
                String label = labels[in.readUnsignedByte()];
                int p = in.readByte();
                moments.add(new Moment(seconds, label, (double) (p < 0 ? -1 - p : p) / P_STEPS, p < 0));
            }
            return new Course(moments);
        } catch (IOException | ArrayIndexOutOfBoundsException cutShort) {
            return new Course(moments);
        }
    }
}
