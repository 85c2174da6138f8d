package org.shenava.history;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.shenava.store.TableCell;

/** Sessions as a table for other programs: English, points in numbers, times in UTC, whatever the window's language. */
public final class SessionCsv {
    private static final int RUNNERS_UP = 2;

    private static final CSVFormat FORM = CSVFormat.RFC4180
            .builder()
            .setHeader(
                    "started_utc",
                    "kind",
                    "source",
                    "file",
                    "seconds",
                    "model",
                    "answer",
                    "probability",
                    "family",
                    "unsure",
                    "second",
                    "second_probability",
                    "third",
                    "third_probability",
                    "tonic_hz",
                    "corrected",
                    "corrected_utc",
                    "recording")
            .build();

    private SessionCsv() {}

    public static String of(List<Session> sessions) {
        StringWriter text = new StringWriter();
        try (CSVPrinter out = new CSVPrinter(text, FORM)) {
            for (Session session : sessions) {
                print(session, out);
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return text.toString();
    }

    private static void print(Session session, CSVPrinter out) throws IOException {
        out.print(session.started());
        out.print(session.kind().id());
        out.print(TableCell.text(session.source()));
        out.print(TableCell.text(session.file().map(Path::toString).orElse("")));
        out.print(String.format(Locale.ROOT, "%.1f", session.seconds()));
        out.print(TableCell.text(session.modelId()));
        List<Verdict.Share> shares = session.verdict().map(Verdict::shares).orElse(List.of());
        printShare(shares, 0, out);
        out.print(session.verdict()
                .flatMap(Verdict::family)
                .map(family -> family.id())
                .orElse(""));
        out.print(
                session.verdict().map(answer -> String.valueOf(answer.unsure())).orElse(""));
        for (int rank = 1; rank <= RUNNERS_UP; rank++) {
            printShare(shares, rank, out);
        }
        out.print(session.verdict()
                .filter(answer -> answer.tonicHz().isPresent())
                .map(answer ->
                        String.format(Locale.ROOT, "%.2f", answer.tonicHz().getAsDouble()))
                .orElse(""));
        out.print(session.correction().map(Correction::label).orElse(""));
        out.print(session.correction().map(said -> said.when().toString()).orElse(""));
        out.print(session.sound().map(kept -> kept.file().toString()).orElse(""));
        out.println();
    }

    private static void printShare(List<Verdict.Share> shares, int rank, CSVPrinter out) throws IOException {
        boolean known = rank < shares.size();
        out.print(known ? shares.get(rank).label() : "");
        out.print(known ? String.format(Locale.ROOT, "%.4f", shares.get(rank).p()) : "");
    }
}
