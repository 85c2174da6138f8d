package org.shenava.library.tags;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Opus files (RFC 7845): the second packet holds the comments, on pages of its own; all later pages are copied as they are. */
final class OpusTags {
    private static final byte[] MAGIC = "OpusTags".getBytes(StandardCharsets.US_ASCII);
    private static final int LARGEST_HEADER = 64 << 20;

    private OpusTags() {}

    /** Writes what is wanted; false when it is there already. */
    static boolean write(Path file, GenreTags.Wanted wanted) throws IOException {
        Path changed = file.resolveSibling(file.getFileName() + ".new");
        try {
            try (InputStream in = Files.newInputStream(file)) {
                OggPage head = page(in);
                List<OggPage> old = new ArrayList<>();
                byte[] packet = packet(in, head, old);
                Optional<byte[]> comments = comments(packet, wanted);
                if (comments.isEmpty()) {
                    return false;
                }
                List<OggPage> fresh = OggPage.ofPacket(comments.get(), head.serial(), 1);
                try (OutputStream out = Files.newOutputStream(changed)) {
                    head.write(out);
                    for (OggPage page : fresh) {
                        page.write(out);
                    }
                    copyRest(in, out, head.serial(), fresh.size() - old.size());
                }
            }
            Files.move(changed, file, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } finally {
            Files.deleteIfExists(changed);
        }
    }

    private static OggPage page(InputStream in) throws IOException {
        return OggPage.read(in).orElseThrow(() -> new IOException("it ends before its tags"));
    }

    private static byte[] packet(InputStream in, OggPage head, List<OggPage> pages) throws IOException {
        java.io.ByteArrayOutputStream packet = new java.io.ByteArrayOutputStream();
        do {
            OggPage page = page(in);
            if (page.serial() != head.serial() || packet.size() > LARGEST_HEADER) {
                throw new IOException("its tags are laid out in a way that Shenava does not write");
            }
            pages.add(page);
            packet.write(page.body());
        } while (!pages.get(pages.size() - 1).endsPacket());
        if (pages.stream().mapToInt(OggPage::packetEnds).sum() != 1) {
            throw new IOException("its tags are laid out in a way that Shenava does not write");
        }
        return packet.toByteArray();
    }

    private static void copyRest(InputStream in, OutputStream out, int serial, int moreBefore) throws IOException {
        for (Optional<OggPage> next = OggPage.read(in); next.isPresent(); next = OggPage.read(in)) {
            OggPage page = next.get();
            boolean renumber = moreBefore != 0 && page.serial() == serial;
            (renumber ? page.withNumber(page.number() + moreBefore) : page).write(out);
        }
    }

    /** The packet with the wanted comments; empty when it says so already. What follows the comments is kept. */
    private static Optional<byte[]> comments(byte[] packet, GenreTags.Wanted wanted) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(packet).order(ByteOrder.LITTLE_ENDIAN);
        if (packet.length < MAGIC.length + 8 || !Arrays.equals(packet, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw new IOException("it is no Opus file");
        }
        in.position(MAGIC.length);
        byte[] vendor = block(in);
        int count = in.getInt();
        List<byte[]> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(block(in));
        }
        byte[] rest = new byte[in.remaining()];
        in.get(rest);
        return change(all, wanted) ? Optional.of(packet(vendor, all, rest)) : Optional.empty();
    }

    private static boolean change(List<byte[]> comments, GenreTags.Wanted wanted) {
        String genre = "GENRE=" + wanted.genre();
        List<byte[]> old =
                comments.stream().filter(one -> isCalled(one, "GENRE=")).toList();
        boolean changed = false;
        if (old.size() != 1 || !text(old.get(0)).substring(6).equals(wanted.genre())) {
            comments.removeAll(old);
            comments.add(genre.getBytes(StandardCharsets.UTF_8));
            changed = true;
        }
        if (wanted.dastgah().isPresent() && comments.stream().noneMatch(one -> isCalled(one, "GROUPING="))) {
            comments.add(("GROUPING=" + wanted.dastgah().get()).getBytes(StandardCharsets.UTF_8));
            changed = true;
        }
        return changed;
    }

    private static boolean isCalled(byte[] comment, String name) {
        return text(comment).toUpperCase(Locale.ROOT).startsWith(name);
    }

    private static String text(byte[] comment) {
        return new String(comment, StandardCharsets.UTF_8);
    }

    private static byte[] packet(byte[] vendor, List<byte[]> comments, byte[] rest) {
        int size = MAGIC.length + 8 + vendor.length + rest.length;
        size += comments.stream().mapToInt(one -> 4 + one.length).sum();
        ByteBuffer out = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        out.put(MAGIC).putInt(vendor.length).put(vendor).putInt(comments.size());
        comments.forEach(one -> out.putInt(one.length).put(one));
        return out.put(rest).array();
    }

    private static byte[] block(ByteBuffer in) throws IOException {
        int length = in.remaining() < 4 ? -1 : in.getInt();
        if (length < 0 || length > in.remaining()) {
            throw new IOException("its tags are damaged");
        }
        byte[] block = new byte[length];
        in.get(block);
        return block;
    }
}
