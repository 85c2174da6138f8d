package org.shenava.view.live;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shenava.classifier.ModelCard;
import org.shenava.classifier.Score;
import org.shenava.view.common.Texts;

/**
 * A model with its honest score: how often it was right on players or artists that no part of training had heard.
 *
 * @param name the model's id
 * @param score one line
 * @param details every score of the card that rests on all that was heard, a line each
 */
public record ModelLine(String name, String score, String details) {
    public static ModelLine of(ModelCard card, Texts texts) {
        String kind = card.namesModes() ? "" : ".genre";
        String details = card.scores().stream()
                .filter(score -> !score.ofBeginning())
                .map(score -> line(score, kind, texts))
                .collect(Collectors.joining("\n"));
        return new ModelLine(
                card.id(),
                pooled(card.scores())
                        .map(pool ->
                                texts.text("model.score" + kind, texts.percent(pool.share()), texts.number(pool.n())))
                        .orElseGet(() -> texts.text("model.score.none" + kind)),
                details.isEmpty() ? texts.text("model.score.none" + kind) : details);
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

    private static String line(Score score, String kind, Texts texts) {
        String protocol =
                switch (score.protocol()) {
                    case "performer", "artists" -> texts.text("protocol.performer" + kind);
                    case "recordings", "tracks" -> texts.text("protocol.recordings");
                    case "windows", "slices" -> texts.text("protocol.windows");
                    case "filtered" -> texts.text("protocol.filtered");
                    default -> score.protocol();
                };
        return texts.text(
                "model.score.line" + kind,
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
