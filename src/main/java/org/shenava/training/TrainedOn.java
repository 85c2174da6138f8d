package org.shenava.training;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shenava.dataset.Recording;
import org.shenava.dataset.Split;

/** {@code trained-on.csv}: the recordings that weights were made from, by the SHA-256 of their content. */
public final class TrainedOn {
    private TrainedOn() {}

    /** Recordings learned from. */
    public static byte[] of(List<Recording> trained) {
        StringBuilder text = new StringBuilder("sha256,class,set\n");
        for (Recording one : trained) {
            text.append(one.sha256()).append(',').append(quoted(one.label())).append(',');
            text.append(quoted(one.set())).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Recordings learned from, or chosen by, with their groups; one that the leaky split has on several sides counts as learned from. */
    static byte[] withSides(List<Split> splits) {
        Map<Recording, String> sides = new LinkedHashMap<>();
        for (Split split : splits) {
            split.trainRecordings().forEach(one -> sides.put(one, "train"));
            split.validationRecordings().forEach(one -> sides.putIfAbsent(one, "validation"));
        }
        StringBuilder text = new StringBuilder("sha256,class,set,group,side\n");
        sides.forEach((one, side) -> text.append(String.join(
                        ",", one.sha256(), quoted(one.label()), quoted(one.set()), quoted(one.group()), side))
                .append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(String value) {
        return value.matches("[^,\"\\r\\n]*") ? value : '"' + value.replace("\"", "\"\"") + '"';
    }
}
