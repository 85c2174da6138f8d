package org.shenava.teaching.learn;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.shenava.classifier.ModelCard;
import org.shenava.classifier.ModelCardBuilder;
import org.shenava.classifier.ModelFolder;
import org.shenava.classifier.Score;
import org.shenava.dataset.Recording;
import org.shenava.feature.FeatureSpec;
import org.shenava.feature.SummarySpec;
import org.shenava.music.Labels;
import org.shenava.store.ContentHash;
import org.shenava.teaching.Judgement;
import org.shenava.teaching.Judgement.JudgedExample;
import org.shenava.teaching.TeachRequest;

/** The card of a model that was taught. Nothing in it hangs on the clock, so that the same teaching gives the same card. */
final class OwnCard {
    private static final String SET = "own recordings";
    private static final double PROFILE_WINDOW_SECONDS = 10;
    private static final int TOP = 3;
    private static final String LICENCE =
            "your own, as far as it comes from your recordings; what it takes over from the shipped networks is"
                    + " GPL-3.0-only";

    private OwnCard() {}

    static ModelCard of(
            TeachRequest request,
            Material material,
            Judgement judgement,
            Learner learner,
            Learned learned,
            byte[] networkZip,
            List<String> leftOut) {
        FeatureSpec features = learner.features();
        double window = features instanceof SummarySpec summary ? summary.windowSeconds() : PROFILE_WINDOW_SECONDS;
        ModelCard.Own own =
                new ModelCard.Own(request.title(), material.background().orElse(""));
        return ModelCardBuilder.of(
                        request.out().toAbsolutePath().normalize().getFileName().toString(), ModelCard.TASK_OF_OWN)
                .labels(material.labels())
                .features(features)
                .windows(window, window / 2)
                .architecture(
                        new ModelCard.Architecture(learner.approach().id(), learner.summary(), learned.parameters()))
                .training(new ModelCard.Training(
                        List.of(data(material)),
                        split(judgement),
                        request.advanced().seed(),
                        learned.passes(),
                        request.command(),
                        note(judgement, learned, leftOut)))
                .scores(scores(judgement))
                .unsureBelow(Judging.unsureBelow(judgement, material))
                .licence(LICENCE)
                .network(ModelFolder.sha256(networkZip), learned.golden())
                .own(own)
                .build();
    }

    /** What it was made from, for {@code trained-on.csv}. */
    static List<Recording> recordings(Material material) {
        return material.recordings().stream()
                .map(one -> new Recording(
                        one.fileSha256(),
                        one.example().path(),
                        SET,
                        one.example().label(),
                        one.example().player().orElse(""),
                        one.example().player().orElse(one.example().path()),
                        one.heard().seconds(),
                        one.heard().windows().size(),
                        OptionalDouble.empty()))
                .toList();
    }

    private static ModelCard.Data data(Material material) {
        StringBuilder index = new StringBuilder();
        double seconds = 0;
        for (Material.Recording one : material.recordings()) {
            index.append(one.example().path())
                    .append('\t')
                    .append(one.example().label())
                    .append('\t')
                    .append(one.fileSha256())
                    .append('\n');
            seconds += one.heard().seconds();
        }
        List<String> players = material.recordings().stream()
                .flatMap(one -> one.example().player().stream())
                .distinct()
                .sorted()
                .toList();
        return new ModelCard.Data(
                SET,
                ContentHash.of(index.toString().getBytes(StandardCharsets.UTF_8)),
                material.recordings().size(),
                Math.round(seconds),
                players);
    }

    private static String split(Judgement judgement) {
        String how =
                switch (judgement.test()) {
                    case BY_PLAYER -> "whole players held back";
                    case BY_RECORDING -> "whole recordings held back, players on both sides";
                    case ONE_AT_A_TIME -> "one recording held back at a time";
                };
        return how + ", " + judgement.folds()
                + " trainings, the approach chosen inside each; the model itself is trained on all recordings";
    }

    private static String note(Judgement judgement, Learned learned, List<String> leftOut) {
        StringBuilder note = new StringBuilder(learned.settings());
        if (!judgement.tried().isEmpty()) {
            note.append(" In an inner test right:");
            new TreeMap<>(judgement.tried())
                    .forEach((approach, share) ->
                            note.append(String.format(Locale.ROOT, " %s %.1f %%,", approach.id(), 100 * share)));
            note.setCharAt(note.length() - 1, '.');
        }
        note.append(String.format(
                Locale.ROOT,
                " Guessing would be right in %.1f %%, a simple method on the same recordings in %.1f %%.",
                100 * judgement.guessing(),
                100 * judgement.simple()));
        leftOut.forEach(sentence -> note.append(' ').append(sentence));
        return note.toString();
    }

    private static List<Score> scores(Judgement judgement) {
        int n = judgement.answers().size();
        if (n == 0) {
            return List.of();
        }
        String protocol =
                switch (judgement.test()) {
                    case BY_PLAYER -> "performer";
                    case BY_RECORDING, ONE_AT_A_TIME -> "recordings";
                };
        Judgement.Share share = judgement.score();
        return List.of(new Score(
                SET,
                protocol,
                Score.RECORDING,
                n,
                share.value(),
                share(judgement.answers(), OwnCard::amongFirst),
                share(judgement.answers(), OwnCard::foldedRight),
                share(judgement.answers(), OwnCard::familyRight),
                share.low(),
                share.high()));
    }

    private static double share(List<JudgedExample> answers, Predicate<JudgedExample> right) {
        return (double) answers.stream().filter(right).count() / answers.size();
    }

    private static boolean amongFirst(JudgedExample one) {
        double own = one.probabilities().get(one.label());
        return one.probabilities().values().stream().filter(p -> p > own).count() < TOP;
    }

    private static boolean foldedRight(JudgedExample one) {
        return best(Labels.fold(one.probabilities()))
                .equals(Labels.of(one.label()).foldedId());
    }

    private static boolean familyRight(JudgedExample one) {
        return Labels.of(one.label())
                .family()
                .map(family -> Labels.of(one.answer()).family().equals(Optional.of(family)))
                .orElse(one.right());
    }

    private static String best(Map<String, Double> probabilities) {
        return probabilities.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }
}
