package org.shenava.view.scale;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.shenava.music.Cents;
import org.shenava.music.CentsHistogram;
import org.shenava.music.CentsHistogram.Peak;
import org.shenava.music.Mode;
import org.shenava.music.NoteName;
import org.shenava.music.Scala;

/** What is written of a scale. Files are for other programs too: English, with points, in every language of the window. */
final class ScaleFiles {
    /** A peak this near to the tonic is the tonic as it was played. */
    private static final double TONIC_CENTS = 40;

    private ScaleFiles() {}

    /** The notes that were played, above the tonic as it was played. */
    static Scala played(Drawn drawn) {
        double tonic = drawn.peaks().stream()
                .mapToDouble(peak -> Math.IEEEremainder(peak.cents(), Cents.PER_OCTAVE))
                .filter(cents -> Math.abs(cents) <= TONIC_CENTS)
                .findFirst()
                .orElse(0);
        List<Double> cents = new ArrayList<>();
        for (Peak peak : drawn.peaks()) {
            if (Math.abs(Math.IEEEremainder(peak.cents(), Cents.PER_OCTAVE)) > TONIC_CENTS) {
                cents.add(Math.round(100 * (peak.cents() - tonic)) / 100.0);
            }
        }
        cents.sort(null);
        cents.add(Cents.PER_OCTAVE);
        return new Scala(
                String.format(
                        Locale.ROOT,
                        "Played, heard by Shenava; 1/1 = %.2f Hz",
                        Cents.above(drawn.frame().originHz(), tonic)),
                cents);
    }

    /** A mode as the radif has it. */
    static Scala ofRadif(Mode mode) {
        return Scala.of(mode.label() + " as in the radif; 1/1 = " + mode.tonicName(), mode);
    }

    /** Every bin in which something was heard: pitch, place above the tonic, name, points and seconds. */
    static String csv(CentsHistogram histogram, Frame frame, double pointsPerSecond) {
        StringBuilder rows = new StringBuilder("hz,cents_above_tonic,cents_folded,note,points,seconds\n");
        for (int bin = 0; bin < CentsHistogram.BINS; bin++) {
            if (histogram.count(bin) > 0) {
                double hz = CentsHistogram.hz(bin);
                double cents = Cents.between(frame.originHz(), hz);
                NoteName note = CurrentNote.of(hz, frame).note();
                rows.append(String.format(
                        Locale.ROOT,
                        "%.3f,%.1f,%.1f,%s,%d,%.3f\n",
                        hz,
                        cents,
                        cents - Cents.PER_OCTAVE * Math.floor(cents / Cents.PER_OCTAVE),
                        note.radifName(),
                        histogram.count(bin),
                        histogram.count(bin) / pointsPerSecond));
            }
        }
        return rows.toString();
    }

    /** The name that the format asks for in the first line of a file. */
    static String name(Path file) throws IOException {
        Path name = file.getFileName();
        if (name == null) {
            throw new IOException(file + " is no file");
        }
        return name.toString();
    }
}
