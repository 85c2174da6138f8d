package org.shenava.recognition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.shenava.audio.AudioException;
import org.shenava.audio.FileAudioSource;
import org.shenava.feature.ProfileSlice;
import org.shenava.feature.ProfileSpec;
import org.shenava.feature.Signals;
import org.shenava.recognition.ForeignSounds.Voice;
import org.shenava.synth.ClipRanges;
import org.shenava.synth.LostQuarterTones;
import org.shenava.synth.RadifClips;
import org.shenava.synth.RadifScore;

/** Every foreign sound that the detector is fitted and measured with, as slices. */
final class ForeignCorpus {
    static final Path SHARED = Path.of("../shared/data");
    /** Kind of recordings of the music itself. */
    static final String MUSIC = "music";

    private static final double CLIP_SECONDS = 30;
    private static final ProfileSpec SPEC = ProfileSpec.standard();

    /** Voice to a text in its language. */
    private static final Map<String, String> TEXTS = texts();

    private static final List<String> SPEAKERS = List.of("", "+f2", "+m3");

    /**
     * A clip.
     *
     * @param kind speech, noise, percussion, note, scale, western; {@link #MUSIC} or synth
     * @param group what is left out together when the detector is measured
     */
    record Clip(String kind, String group, String name, List<ProfileSlice> slices) {}

    private ForeignCorpus() {}

    static boolean isThere() {
        return Files.isDirectory(SHARED);
    }

    static List<Clip> speech() throws IOException, InterruptedException, AudioException {
        List<Clip> clips = new ArrayList<>();
        for (Map.Entry<String, String> text : TEXTS.entrySet()) {
            for (int i = 0; i < SPEAKERS.size(); i++) {
                String voice = text.getKey() + SPEAKERS.get(i);
                clips.add(clip(
                        "speech", text.getKey(), voice, Speech.say(text.getValue(), voice, 130 + 35 * i, 35 + 20 * i)));
            }
        }
        return clips;
    }

    static List<Clip> noise() {
        List<Clip> clips = new ArrayList<>();
        String[] colours = {"white", "pink", "brown"};
        for (int colour = 0; colour < colours.length; colour++) {
            for (int seed = 1; seed <= 3; seed++) {
                float[] samples = ForeignSounds.noise(colour, 0.02 * seed * seed, CLIP_SECONDS, seed);
                clips.add(clip("noise", colours[colour], colours[colour] + seed, samples));
            }
        }
        return clips;
    }

    /** Rain, clocks, waves, fire, sneezes; five seconds each, four times over. */
    static List<Clip> recordedNoise() throws IOException, AudioException {
        List<Clip> clips = new ArrayList<>();
        for (Path file : files(SHARED.resolve("augment/noise"))) {
            float[] once = decode(file);
            String name = name(file);
            clips.add(clip(
                    "noise", name.substring(0, name.lastIndexOf('-')), name, Signals.joined(once, once, once, once)));
        }
        return clips;
    }

    static List<Clip> percussion() throws IOException, AudioException {
        List<float[]> strokes = new ArrayList<>();
        for (Path file : files(SHARED.resolve("augment/percussion"))) {
            strokes.add(decode(file));
        }
        List<Clip> clips = new ArrayList<>();
        for (int seed = 1; seed <= 12; seed++) {
            List<float[]> some = strokes.subList(seed, seed + 12);
            float[] samples = ForeignSounds.rhythm(some, 0.12 + 0.02 * seed, CLIP_SECONDS, seed);
            clips.add(clip("percussion", "tabla" + seed % 3, "tabla" + seed, samples));
        }
        return clips;
    }

    static List<Clip> notes() {
        List<Clip> clips = new ArrayList<>();
        for (Voice voice : Voice.values()) {
            Random random = new Random(voice.ordinal() + 1);
            for (double noteSeconds : new double[] {0.15, 0.3, 0.7, 1.5, 4, CLIP_SECONDS}) {
                double hz = 170 * Math.pow(2, 2 * random.nextDouble());
                float[] samples = ForeignSounds.note(voice, hz, noteSeconds, CLIP_SECONDS);
                clips.add(clip("note", voice.name(), voice + "-" + noteSeconds, samples));
            }
        }
        return clips;
    }

    static List<Clip> scales() {
        List<Clip> clips = new ArrayList<>();
        List<String> names = List.of(
                "chromatic",
                "major",
                "minor",
                "harmonic-minor",
                "pentatonic",
                "shur",
                "homayun",
                "segah",
                "chahargah",
                "nava",
                "bayat-e-esfahan");
        for (Voice voice : Voice.values()) {
            for (String name : names) {
                Random random = new Random(31L * voice.ordinal() + name.hashCode());
                for (int octaves = 1; octaves <= 2; octaves++) {
                    double hz = 150 * Math.pow(2, random.nextDouble());
                    double noteSeconds = 0.2 * Math.pow(4, random.nextDouble());
                    float[] samples = ForeignSounds.scale(voice, name, hz, noteSeconds, octaves, CLIP_SECONDS);
                    clips.add(clip("scale", name, voice + "-" + name + octaves, samples));
                }
            }
        }
        return clips;
    }

    /** GTZAN and Emotify, a group a genre. */
    static List<Clip> western() throws IOException, AudioException {
        List<Clip> clips = new ArrayList<>();
        for (Path file : files(SHARED.resolve("genre/gtzan-clips"))) {
            clips.add(clip("western", name(file).split("\\.")[0], name(file), decode(file)));
        }
        for (Path file : files(SHARED.resolve("genre/emotify"))) {
            clips.add(clip("western", name(file).split("\\.")[1], name(file), decode(file)));
        }
        return clips;
    }

    /** All of them. */
    static List<Clip> foreign() throws IOException, InterruptedException, AudioException {
        List<Clip> clips = new ArrayList<>(speech());
        clips.addAll(noise());
        clips.addAll(recordedNoise());
        clips.addAll(percussion());
        clips.addAll(notes());
        clips.addAll(scales());
        clips.addAll(western());
        return clips;
    }

    /** Every {@code step}-th recording of the four performers; the group is the set. */
    static List<Clip> music(int step) throws IOException, AudioException {
        List<Clip> clips = new ArrayList<>();
        for (String set : List.of("talai-setar", "nariman-oud", "rezaeinia-phrases", "barkhordar-piano")) {
            List<Path> files;
            try (Stream<Path> all = Files.walk(SHARED.resolve("dastgah").resolve(set))) {
                files = all.filter(Files::isRegularFile).sorted().toList();
            }
            for (int i = 0; i < files.size(); i += step) {
                clips.add(clip(MUSIC, set, name(files.get(i)), decode(files.get(i))));
            }
        }
        return clips;
    }

    /** Clips of written music. */
    static List<Clip> synthesised(int count, long seed) throws IOException {
        RadifClips source = new RadifClips(
                RadifScore.readAll(SHARED.resolve("dastgah/scores"), LostQuarterTones.RESTORED),
                ClipRanges.standard(),
                SPEC,
                seed);
        List<Clip> clips = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            RadifClips.Clip one = source.clip(i);
            clips.add(new Clip("synth", one.label(), one.name(), one.slices()));
        }
        return clips;
    }

    static float[] decode(Path file) throws IOException, AudioException {
        List<float[]> blocks = new ArrayList<>();
        try (FileAudioSource source = FileAudioSource.open(file, SPEC.sampleRateHz())) {
            float[] block = new float[8192];
            for (int read = source.read(block, 0, block.length); read > 0; read = source.read(block, 0, block.length)) {
                blocks.add(java.util.Arrays.copyOf(block, read));
            }
        }
        return Signals.joined(blocks.toArray(new float[0][]));
    }

    static Clip clip(String kind, String group, String name, float[] samples) {
        return new Clip(kind, group, name, Signals.slices(SPEC, samples, 4096));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static String name(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }

    private static Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(
                "en-us",
                "The teacher tuned the strings with care and told the student to listen. Play the phrase slowly, then once more. "
                        + "Outside it had begun to rain, and nobody in the room said a word. When the lesson was over they drank tea.");
        texts.put(
                "fa",
                "استاد سیم‌ها را با دقت کوک کرد و به شاگرد گفت که گوش کند. جمله را آهسته بنواز و سپس یک بار دیگر. بیرون باران گرفته بود و کسی در اتاق چیزی نگفت. پس از درس چای نوشیدند.");
        texts.put(
                "de",
                "Der Lehrer stimmte die Saiten sorgfältig und bat den Schüler zuzuhören. Spiel den Satz langsam, dann noch einmal. "
                        + "Draußen hatte es zu regnen begonnen, und niemand sagte ein Wort. Nach der Stunde tranken sie Tee.");
        texts.put(
                "fr-fr",
                "Le maître accorda les cordes avec soin et dit à l'élève d'écouter. Joue la phrase lentement, puis encore une fois. "
                        + "Dehors il pleuvait, et personne ne disait mot. Après la leçon ils burent du thé.");
        texts.put(
                "ar",
                "ضبط المعلم الأوتار بعناية وطلب من التلميذ أن يستمع. اعزف الجملة ببطء ثم مرة أخرى. في الخارج بدأ المطر ولم يقل أحد شيئا. بعد الدرس شربوا الشاي.");
        texts.put(
                "ru",
                "Учитель тщательно настроил струны и велел ученику слушать. Сыграй фразу медленно, потом ещё раз. За окном шёл дождь, и никто не сказал ни слова. После урока они пили чай.");
        texts.put(
                "tr",
                "Öğretmen telleri özenle akort etti ve öğrenciye dinlemesini söyledi. Cümleyi yavaşça çal, sonra bir kez daha. Dışarıda yağmur başlamıştı, kimse bir şey söylemedi. Dersten sonra çay içtiler.");
        texts.put(
                "cmn-latn-pinyin",
                "lao3 shi1 zai4 tiao2 xian2 xue2 sheng1 zai4 ting1. qing3 man4 man4 de5 yan3 zou4 zai4 lai2 yi1 ci4. wai4 mian4 xia4 yu3 le5 mei2 you3 ren2 shuo1 hua4. xia4 ke4 hou4 da4 jia1 he1 cha2.");
        return texts;
    }
}
