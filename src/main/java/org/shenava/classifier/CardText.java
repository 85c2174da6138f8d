package org.shenava.classifier;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.shenava.music.Labels;

/** {@code CARD.md}: a card as people read it. */
public final class CardText {
    private static final String MODES_EXPLAINED = """

        *Performer*: players that no part of training heard. *Recordings*: other recordings of the players heard in
        training. *Windows (leaky)*: windows of the same recordings on both sides, for comparison with figures that others
        publish; it says nothing about new recordings. *Folded*: every avaz counted as its dastgah.
        """;

    private static final String GENRES_EXPLAINED = """

        *Performer*: artists that no part of training heard. *Recordings*: other tracks, also of artists heard in training.
        *Filtered*: the published split without repetitions and faults. *Windows (leaky)*: windows of the same tracks on
        both sides, for comparison with figures that others publish; it says nothing about new recordings.
        """;

    private static final String PERFORMANCES_EXPLAINED = """

        Of a performance only the dastgah is known. So where the clips are synthesised from performances too, an avaz of
        the right dastgah does not count under *right* and *in the first three*, and counts under *folded*.
        """;

    private CardText() {}

    /** The card in Markdown. */
    public static String of(ModelCard card) {
        StringBuilder text = new StringBuilder();
        text.append("# ").append(card.id()).append("\n\n");
        if (!card.own().title().isEmpty()) {
            text.append("Its maker calls it \"").append(card.own().title()).append("\".\n\n");
        }
        text.append("A network for the task `")
                .append(card.task())
                .append("`: ")
                .append(card.architecture().summary())
                .append(" (")
                .append(card.architecture().parameters())
                .append(" weights).\n\n");
        text.append("It answers ")
                .append(card.answers().size())
                .append(" classes: ")
                .append(card.answers().stream()
                        .map(id -> Labels.of(id).english())
                        .collect(Collectors.joining(", ")))
                .append(".\n\n");
        if (!card.own().background().isEmpty()) {
            text.append("What it takes for `")
                    .append(card.own().background())
                    .append("` is none of them, and no answer.\n\n");
        }
        text.append("## How well it does\n\n").append(scores(card)).append('\n');
        text.append("An answer below ").append(percent(card.unsureBelow())).append(" is shown as unsure.\n\n");
        text.append("## What it was made from\n\n");
        for (ModelCard.Data data : card.training().data()) {
            text.append(String.format(
                    Locale.ROOT,
                    "- %s: %d recordings, %.2f hours%s; index SHA-256 `%s`%n",
                    data.name(),
                    data.recordings(),
                    data.seconds() / 3600,
                    Players.playedBy(data.performers()),
                    data.indexSha256()));
        }
        text.append("\nSplit: ")
                .append(card.training().split())
                .append(". Seed ")
                .append(card.training().seed())
                .append(", ")
                .append(card.training().epochs())
                .append(" epochs.\n\n")
                .append(card.training().note())
                .append("\n\nMade with:\n\n    ")
                .append(card.training().command())
                .append("\n\n## Licence\n\n")
                .append(card.licence())
                .append(".\n");
        return text.toString().replace("\r\n", "\n");
    }

    /** The table of scores, or a sentence when there are none. */
    private static String scores(ModelCard card) {
        if (card.scores().isEmpty()) {
            return "It has not been tested yet.\n";
        }
        StringBuilder text = new StringBuilder(table(
                card, card.scores().stream().filter(one -> !one.ofBeginning()).toList()));
        List<Score> beginnings =
                card.scores().stream().filter(Score::ofBeginning).toList();
        if (!beginnings.isEmpty()) {
            text.append("\nAfter the first seconds of playing, of the recordings that have as many:\n\n")
                    .append(table(card, beginnings));
        }
        text.append(card.namesModes() ? MODES_EXPLAINED : GENRES_EXPLAINED);
        if (card.scores().stream().anyMatch(Score::ofPerformances)) {
            text.append(PERFORMANCES_EXPLAINED);
        }
        return text.toString();
    }

    private static String table(ModelCard card, List<Score> scores) {
        StringBuilder table = new StringBuilder(
                        "| tested on | kept apart by | unit | n | right | 95 % interval | in the first three |")
                .append(card.namesModes() ? " folded | family |" : "")
                .append("\n| --- | --- | --- | ---: | ---: | --- | ---: |")
                .append(card.namesModes() ? " ---: | ---: |" : "")
                .append('\n');
        for (Score score : scores) {
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %s | %d | %s | %s to %s | %s |",
                    score.set(),
                    score.isLeaky() ? score.protocol() + " (leaky)" : score.protocol(),
                    score.unit(),
                    score.n(),
                    percent(score.accuracy()),
                    percent(score.low()),
                    percent(score.high()),
                    percent(score.top3())));
            if (card.namesModes()) {
                table.append(
                        String.format(Locale.ROOT, " %s | %s |", percent(score.folded()), percent(score.family())));
            }
            table.append('\n');
        }
        return table.toString();
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}
