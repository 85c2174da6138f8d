import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts the program's pictures into one file, as Windows ({@code .ico}) and macOS ({@code .icns}) want them. Both formats hold PNG files
 * as they are. Started as a source file: {@code java installer/Icons.java FOLDER OUT}.
 */
final class Icons {
    private static final List<Integer> ICO_SIZES = List.of(16, 24, 32, 48, 64, 128, 256);
    private static final int ICO_HEADER_BYTES = 6;
    private static final int ICO_ENTRY_BYTES = 16;

    /** Apple's names of sizes; those from ic11 on are for screens with twice as many pixels. */
    private static final Map<String, Integer> ICNS_SIZES = new LinkedHashMap<>();

    static {
        ICNS_SIZES.put("icp4", 16);
        ICNS_SIZES.put("icp5", 32);
        ICNS_SIZES.put("ic07", 128);
        ICNS_SIZES.put("ic08", 256);
        ICNS_SIZES.put("ic09", 512);
        ICNS_SIZES.put("ic11", 32);
        ICNS_SIZES.put("ic12", 64);
        ICNS_SIZES.put("ic13", 256);
        ICNS_SIZES.put("ic14", 512);
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2 || !arguments[1].matches(".*\\.(ico|icns)")) {
            System.err.println("Usage: Icons.java FOLDER OUT.ico|OUT.icns");
            System.exit(1);
        }
        Path folder = Path.of(arguments[0]);
        Path out = Path.of(arguments[1]);
        Files.write(out, arguments[1].endsWith(".ico") ? ico(folder) : icns(folder));
    }

    private static byte[] ico(Path folder) throws IOException {
        int start = ICO_HEADER_BYTES + ICO_SIZES.size() * ICO_ENTRY_BYTES;
        ByteBuffer header = ByteBuffer.allocate(start).order(ByteOrder.LITTLE_ENDIAN);
        header.putShort((short) 0).putShort((short) 1).putShort((short) ICO_SIZES.size());
        ByteArrayOutputStream pictures = new ByteArrayOutputStream();
        for (int size : ICO_SIZES) {
            byte[] png = png(folder, size);
            // 256 is written as 0.
            header.put((byte) size).put((byte) size).put((byte) 0).put((byte) 0);
            header.putShort((short) 1).putShort((short) 32);
            header.putInt(png.length).putInt(start + pictures.size());
            pictures.write(png);
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(header.array());
        pictures.writeTo(all);
        return all.toByteArray();
    }

    private static byte[] icns(Path folder) throws IOException {
        ByteArrayOutputStream pictures = new ByteArrayOutputStream();
        DataOutputStream chunks = new DataOutputStream(pictures);
        for (Map.Entry<String, Integer> entry : ICNS_SIZES.entrySet()) {
            byte[] png = png(folder, entry.getValue());
            chunks.writeBytes(entry.getKey());
            chunks.writeInt(8 + png.length);
            chunks.write(png);
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        DataOutputStream file = new DataOutputStream(all);
        file.writeBytes("icns");
        file.writeInt(8 + pictures.size());
        pictures.writeTo(file);
        return all.toByteArray();
    }

    private static byte[] png(Path folder, int size) throws IOException {
        return Files.readAllBytes(folder.resolve("shenava-" + size + ".png"));
    }
}
