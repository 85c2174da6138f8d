package org.shenava.endurance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.shenava.audio.TestFiles;
import org.shenava.audio.WavFile;
import org.shenava.synth.DemoClip;

/** A few seconds of plucked strings in every container that the program reads and an encoder is at hand for. */
final class CleanFiles {
    private static final double SECONDS = 3;

    /** File name, then the encoder's arguments. APE, Musepack and DSF are read too, but nothing here writes them. */
    private static final List<String> KINDS = List.of(
            "pcm16.wav -ac 2 -c:a pcm_s16le",
            "pcm24.wav -ar 48000 -ac 2 -c:a pcm_s24le",
            "float.wav -c:a pcm_f32le",
            "adpcm.wav -c:a adpcm_ms",
            "wave64.w64 -c:a pcm_s16le",
            "pcm.aiff -ac 2",
            "pcm.au -c:a pcm_s16be",
            "float.au -c:a pcm_f32be",
            "pcm.caf -c:a pcm_s16be",
            "alac.caf -c:a alac",
            "voice.voc -c:a pcm_u8",
            "plain.flac -ac 2",
            "tagged.flac -metadata artist=شهناز -metadata title=نوا",
            "inside-ogg.ogg -c:a flac",
            "vorbis.ogg -ac 2 -c:a vorbis -strict experimental",
            "opus.opus -ar 48000 -c:a libopus",
            "speech.ogg -ar 16000 -c:a libspeex",
            "plain.mp3 -write_xing 0",
            "tagged.mp3 -id3v2_version 3 -metadata artist=شهناز -metadata genre=Persian",
            "layer2.mp2 -c:a mp2",
            "adts.aac -c:a aac",
            "aac.m4a -c:a aac",
            "streamed.m4a -c:a aac -movflags +faststart",
            "pieces.mp4 -c:a aac -movflags frag_keyframe+empty_moov",
            "alac.m4a -c:a alac",
            "quicktime.mov -c:a pcm_s16le",
            "matroska.mka -c:a aac",
            "web.webm -ar 48000 -c:a libopus",
            "media.wma -ac 2 -c:a wmav2",
            "film.avi -c:a libmp3lame",
            "transport.ts -c:a aac",
            "program.mpg -f mpeg -c:a mp2",
            "flash.flv -c:a libmp3lame",
            "dolby.ac3 -c:a ac3",
            "dolby.eac3 -c:a eac3",
            "telephone.amr -ar 8000 -c:a libopencore_amrnb",
            "pack.wv -c:a wavpack",
            "true.tta -c:a tta",
            "real.rm -ar 8000 -c:a real_144");

    private CleanFiles() {}

    /** Makes them all, in a fixed order. */
    static List<Path> make(Path folder) throws Exception {
        Files.createDirectories(folder);
        Path source = folder.resolve("source.wav");
        float[] sound = Arrays.copyOf(DemoClip.render(), (int) (SECONDS * DemoClip.SAMPLE_RATE_HZ));
        WavFile.write(source, sound, DemoClip.SAMPLE_RATE_HZ);
        List<Path> files = new ArrayList<>();
        for (String kind : KINDS) {
            String[] words = kind.split(" ");
            Path file = folder.resolve(words[0]);
            List<String> arguments = new ArrayList<>(List.of("-i", source.toString()));
            // Usual rate and width; what a kind asks for afterwards counts.
            Collections.addAll(arguments, "-ar", "44100", "-ac", "1");
            arguments.addAll(Arrays.asList(words).subList(1, words.length));
            arguments.add(file.toString());
            TestFiles.run(arguments.toArray(String[]::new));
            files.add(file);
        }
        Files.delete(source);
        return List.copyOf(files);
    }

    /** Those that {@link #make} put into a folder, in the same order. */
    static List<Path> in(Path folder) {
        return KINDS.stream().map(kind -> folder.resolve(kind.split(" ")[0])).toList();
    }
}
