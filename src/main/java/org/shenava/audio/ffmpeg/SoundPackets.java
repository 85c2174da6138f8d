package org.shenava.audio.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avformat.av_find_best_stream;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.shenava.audio.AudioException;

/** The sound in a file as it is encoded, apart from everything around it. */
public final class SoundPackets {
    private SoundPackets() {}

    /**
     * SHA-256 of all packets of the best audio stream, in lower-case hex: equal as long as the sound was not touched, whatever became of
     * tags and pictures. Reads the whole file, decodes nothing.
     *
     * @throws AudioException with a sentence for the user, when there is no sound in it or it cannot be read
     */
    public static String sha256(Path file) throws AudioException {
        Ffmpeg.load();
        String name = Container.quoted(file);
        AVFormatContext container = Container.open(file, name);
        AVPacket packet = av_packet_alloc();
        try {
            int stream = av_find_best_stream(container, AVMEDIA_TYPE_AUDIO, -1, -1, (AVCodec) null, 0);
            if (stream < 0) {
                throw new AudioException(Container.noSound(container, name));
            }
            Container.discardAllBut(container, stream);
            MessageDigest digest = digest();
            while (av_read_frame(container, packet) >= 0) {
                // One without bytes, which only carries notes for the decoder, has no data at all.
                if (packet.stream_index() == stream && packet.size() > 0) {
                    byte[] bytes = new byte[packet.size()];
                    packet.data().get(bytes);
                    digest.update(bytes);
                }
                av_packet_unref(packet);
            }
            Container.checkDisk(container, name);
            return HexFormat.of().formatHex(digest.digest());
        } finally {
            av_packet_free(packet);
            Container.close(container);
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
