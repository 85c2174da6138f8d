package org.shenava.teaching.project;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.shenava.classifier.ModelCardFile;
import org.shenava.classifier.ModelException;
import org.shenava.classifier.ModelFolder;
import org.shenava.teaching.JudgementFile;

/**
 * A model as one file: a zip of the files that a model's folder may hold, and of nothing else. Read into memory entry by entry; what an
 * entry says of its size, kind and place is never believed, only its name is looked up in the list.
 */
final class ModelPackage {
    /** Models of a person's own have some hundred kilobytes. */
    private static final long MOST_BYTES = 64L << 20;

    private static final int MOST_WEIGHTS = 64 << 20;
    private static final int MOST_CARD = 4 << 20;
    private static final int MOST_TABLE = 16 << 20;

    /** Names of entries and how long each may be, in bytes. */
    private static final Map<String, Integer> ENTRIES = entries();

    private ModelPackage() {}

    private static Map<String, Integer> entries() {
        Map<String, Integer> entries = new LinkedHashMap<>();
        entries.put(ModelCardFile.NAME, MOST_CARD);
        entries.put(ModelFolder.NETWORK, MOST_WEIGHTS);
        entries.put(ModelFolder.BASELINE, MOST_WEIGHTS);
        entries.put(ModelFolder.CARD_FOR_PEOPLE, MOST_CARD);
        entries.put(JudgementFile.NAME, MOST_TABLE);
        entries.put(ModelFolder.TRAINED_ON, MOST_TABLE);
        return entries;
    }

    /** The bytes of the file; equal folders give equal bytes. */
    static byte[] pack(Path folder) throws ModelException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : ENTRIES.keySet()) {
                Path file = folder.resolve(name);
                if (Files.isRegularFile(file)) {
                    ZipEntry entry = new ZipEntry(name);
                    entry.setTime(0);
                    zip.putNextEntry(entry);
                    zip.write(Files.readAllBytes(file));
                    zip.closeEntry();
                }
            }
        } catch (IOException unreadable) {
            throw new ModelException("The model in " + folder + " cannot be read; check its permissions.", unreadable);
        }
        return bytes.toByteArray();
    }

    /**
     * Reads and bounds.
     *
     * @return content by name, with a card and one kind of weights at least
     */
    static Map<String, byte[]> read(Path file) throws ModelException {
        String where = "“" + file.getFileName() + "”";
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new ModelException(where + " is too large to be a model of ours.");
            }
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    take(entry.getName(), zip, parts, where);
                }
            }
        } catch (NoSuchFileException missing) {
            throw new ModelException(where + " is not there; choose another file.", missing);
        } catch (IOException | IllegalArgumentException damaged) {
            throw new ModelException(
                    where + " is damaged or no exported model; ask for it to be exported again.", damaged);
        }
        boolean oneKind = parts.containsKey(ModelFolder.NETWORK) != parts.containsKey(ModelFolder.BASELINE);
        if (!parts.containsKey(ModelCardFile.NAME) || !oneKind) {
            throw new ModelException(where
                    + " is no exported model: its card or its weights are missing; ask for it to be exported again.");
        }
        return parts;
    }

    private static void take(String name, ZipInputStream zip, Map<String, byte[]> parts, String where)
            throws IOException, ModelException {
        Integer most = ENTRIES.get(name);
        if (most == null) {
            throw new ModelException(where + " holds something that no model holds; it was not imported.");
        }
        byte[] content = zip.readNBytes(most + 1);
        if (content.length > most) {
            throw new ModelException(where + " holds a file that is too large to be a model's; it was not imported.");
        }
        if (parts.put(name, content) != null) {
            throw new ModelException(where + " holds the same file twice; it was not imported.");
        }
    }
}
