package org.shenava.view.live;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shenava.classifier.ModelCard;
import org.shenava.classifier.Score;
import org.shenava.view.common.Texts;

/**
 * A model with its honest score: how often it was right on players or artists that no part of training had heard; of a person's own model,
 * how often on what it had not heard, and whether that was players or recordings.
 *
 * @param name what a person calls it, else the model's id
 * @param score one line
 * @param details every score of the card that rests on all that was heard, a line each
 */
public record ModelLine(String name, String score, String details) {
    public static ModelLine of(ModelCard card, Texts texts) {
        ClassKind kind = ClassKind.of(card);
        String details = card.scores().stream()
                .filter(score -> !score.ofBeginning())
                .map(score -> line(score, kind, texts))
                .collect(Collectors.joining("\n"));
        String score = (kind == ClassKind.OWN ? ofOwn(card, texts) : ofShipped(card, kind, texts))
                .orElseGet(() -> texts.text(kind.key("model.score.none")));
        String title = card.own().title();
        return new ModelLine(title.isEmpty() ? card.id() : title, score, details.isEmpty() ? score : details);
    }

    private static Optional<String> ofShipped(ModelCard card, ClassKind kind, Texts texts) {
        return pooled(card.scores())
                .map(pool -> texts.text(kind.key("model.score"), texts.percent(pool.share()), texts.number(pool.n())));
    }

    /** The hardest of its tests counts: that with other players, where there was one. */
    private static Optional<String> ofOwn(ModelCard card, Texts texts) {
        return card.scores().stream()
                .filter(score -> score.unit().equals(Score.RECORDING) && !score.isLeaky())
                .max(Comparator.comparing(Score::isOfUnheardPlayers))
                .map(score -> texts.text(
                        score.isOfUnheardPlayers() ? "model.score.own.players" : "model.score.own",
                        texts.percent(score.accuracy()),
                        texts.number(score.n())));
    }

    private record Pool(double share, long n) {}

    /** All recordings of all test sets in one heap; the leaky protocols do not count. */
    private static Optional<Pool> pooled(List<Score> scores) {
        List<Score> honest = scores.stream()
                .filter(score -> score.isOfUnheardPlayers() && score.unit().equals(Score.RECORDING))
                .toList();
        long n = honest.stream().mapToLong(Score::n).sum();
        if (n == 0) {
            return Optional.empty();
        }
        double right = honest.stream()
                .mapToDouble(score -> score.n() * score.accuracy())
                .sum();
        return Optional.of(new Pool(right / n, n));
    }

    private static String line(Score score, ClassKind kind, Texts texts) {
        String protocol =
                switch (score.protocol()) {
                    case "performer", "artists" -> texts.text(kind.key("protocol.performer"));
                    case "recordings", "tracks" -> texts.text("protocol.recordings");
                    case "windows", "slices" -> texts.text("protocol.windows");
                    case "filtered" -> texts.text("protocol.filtered");
                    default -> score.protocol();
                };
        return texts.text(
                kind.key("model.score.line"),
                score.set(),
                protocol,
                texts.percent(score.accuracy()),
                texts.percent(score.low()),
                texts.percent(score.high()),
                texts.percent(score.top3()),
                texts.percent(score.folded()),
                texts.number(score.n()));
    }
}
