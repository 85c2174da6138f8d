package org.shenava.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.shenava.classifier.Classifier;
import org.shenava.classifier.ModelCatalog;
import org.shenava.recognition.ForeignCorpus.Clip;
import org.shenava.training.ForeignFit;
import org.shenava.training.ForeignFit.Example;
import org.shenava.training.ForeignFit.Thresholds;

/**
 * Fits the detector's weights anew and measures them on what was left out. Not run with the other tests; needs the shared recordings and
 * espeak-ng, some minutes, and: {@code mvn -B test -Dtest=MakeForeignSound -Dshenava.foreign.out=FOLDER} (and, for another network,
 * {@code -Dshenava.foreign.model=MODEL}; by default the shipped one). Copy {@code foreign-sound.json} from the folder to the resources.
 */
@EnabledIfSystemProperty(named = "shenava.foreign.out", matches = ".+")
class MakeForeignSound {
    /**
     * Chosen on what was left out: where doubt begins holds the share of Western clips that are named under 5 % at every length, where foreign
     * sound does the share of recordings that are refused, for every performer and length. What the network's answer counts was rounded
     * from a few values that named more of the music at that share.
     */
    private static final Thresholds THRESHOLDS = new Thresholds(new Doubt(-0.85, 0.5, 2, 3), 3, 2.25);

    private static final int FOLDS = 8;
    private static final int SYNTHESISED = 650;
    private static final long SEED = 77;

    /** Of each kind and each performer in the fit; western music is the hard one. */
    private static final Map<String, Double> IMPORTANCE =
            Map.of("speech", 0.5, "noise", 0.3, "percussion", 0.5, "note", 0.7, "scale", 1.0, "western", 2.0);

    private static final String MADE =
            "Fitted by MakeForeignSound (src/test/java/org/shenava/recognition): mvn -B test "
                    + "-Dtest=MakeForeignSound -Dshenava.foreign.out=FOLDER. Music: 447 recordings of four performers and 650 clips "
                    + "synthesised from scores. Foreign: speech by espeak-ng, noise, tabla, single notes, scales, 80 Western clips. "
                    + "No recording is part of this file.";

    private final Map<String, Integer> groupNumbers = new HashMap<>();
    private final Map<Clip, Example> examples = new IdentityHashMap<>();
    private List<Clip> synthesised = List.of();

    @Test
    void make() throws Exception {
        Path out = Files.createDirectories(Path.of(System.getProperty("shenava.foreign.out")));
        List<Clip> clips = new ArrayList<>(ForeignCorpus.foreign());
        clips.addAll(ForeignCorpus.music(1));
        synthesised = ForeignCorpus.synthesised(SYNTHESISED, SEED);
        assertThat(clips).hasSizeGreaterThan(500);

        ForeignWeights shipped = fit(clips, any -> true);
        JsonMapper json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Files.writeString(out.resolve("foreign-sound.json"), json.writeValueAsString(shipped) + "\n");

        Map<String, ForeignWeights> leftOut = leaveOut(clips);
        String model = System.getProperty("shenava.foreign.model", "dastgah");
        try (Classifier classifier = new ModelCatalog(List.of(Path.of("models"))).open(model)) {
            double unsureBelow = classifier.card().unsureBelow();
            ForeignReport report = new ForeignReport(shipped, unsureBelow);
            report.say("Network %s, unsure below %s.%n", classifier.card().id(), unsureBelow);
            for (int seconds : ForeignTrial.LENGTHS) {
                report.add(
                        seconds == 0 ? "Whole clips" : "Cuts of " + seconds + " s",
                        ForeignTrial.of(clips, seconds, classifier),
                        one -> one.logOdds(leftOut.get(fold(one.clip()))));
            }
            Files.writeString(out.resolve("report-tables.md"), report.toString());
        }
    }

    private Map<String, ForeignWeights> leaveOut(List<Clip> clips) {
        Map<String, Integer> next = new HashMap<>();
        for (Clip clip : clips) {
            groupNumbers.computeIfAbsent(group(clip), name -> next.merge(clip.kind(), 1, Integer::sum));
        }
        Map<String, ForeignWeights> weights = new TreeMap<>();
        for (Clip clip : clips) {
            weights.computeIfAbsent(
                    fold(clip), name -> fit(clips, one -> !fold(one).equals(name)));
        }
        return weights;
    }

    /** A performer of music; of foreign sound every eighth group of each kind. */
    private String fold(Clip clip) {
        return clip.kind().equals(ForeignCorpus.MUSIC) ? clip.group() : "fold " + groupNumbers.get(group(clip)) % FOLDS;
    }

    private static String group(Clip clip) {
        return clip.kind() + "/" + clip.group();
    }

    private ForeignWeights fit(List<Clip> clips, Predicate<Clip> taken) {
        List<Example> chosen = new ArrayList<>();
        clips.stream().filter(taken).forEach(clip -> chosen.add(example(clip)));
        synthesised.forEach(clip -> chosen.add(example(clip)));
        return ForeignFit.fit(chosen, IMPORTANCE, THRESHOLDS, MADE);
    }

    private Example example(Clip clip) {
        boolean foreign = IMPORTANCE.containsKey(clip.kind());
        String set = clip.kind().equals(ForeignCorpus.MUSIC) ? clip.group() : clip.kind();
        return examples.computeIfAbsent(
                clip, one -> new Example(foreign, set, ForeignSound.traits(ForeignTrial.playing(one.slices()))));
    }
}
