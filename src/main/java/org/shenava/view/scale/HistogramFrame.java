package org.shenava.view.scale;

import java.util.function.DoubleConsumer;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.text.Text;
import org.shenava.music.Cents;
import org.shenava.music.Mode;
import org.shenava.music.NoteName;
import org.shenava.view.common.NoteText;
import org.shenava.view.common.Texts;

/** What stands around and over the histogram: cents below it, degrees with their names above it, the scale of a file. */
final class HistogramFrame extends Group {
    private static final double LABEL_PIXELS = 44;
    private static final double NOTE_SIZE = 13;
    private static final double NOTE_PIXELS = 24;
    private static final double ROLE_TOP = 4;
    private static final double NOTE_TOP = 16;
    private static final double SEMITONE = 100;

    private final Texts texts;

    HistogramFrame(Texts texts) {
        this.texts = texts;
        setMouseTransparent(true);
    }

    /** Where everything stands; equal places are drawn once. */
    record Place(CentsAxis axis, double height, double head, double foot, Frame frame) {}

    /** Styles everything itself: it is shown while a pulse lays out, when the styles of that pulse are over, and lines would be black in it. */
    void show(Place place) {
        getChildren().clear();
        cents(place);
        place.frame().laidOver().ifPresent(scale -> {
            everyOctave(place, 0, x -> line(place, x, "histogram-laid-over"));
            for (double cents : scale.scale().cents()) {
                everyOctave(place, cents, x -> line(place, x, "histogram-laid-over"));
            }
        });
        if (place.frame().tonicKnown() && place.frame().mode().isPresent()) {
            degrees(place, place.frame().mode().get());
        } else {
            names(place);
        }
    }

    private void cents(Place place) {
        CentsAxis axis = place.axis();
        int step = axis.step(LABEL_PIXELS);
        for (int cents = step * (int) Math.ceil(axis.fromCents() / step); cents <= axis.toCents(); cents += step) {
            double x = Math.floor(axis.x(cents)) + 0.5;
            Text label = new Text(texts.number(cents));
            label.getStyleClass().add("axis-label");
            label.setTextOrigin(VPos.CENTER);
            getChildren().add(label);
            label.applyCss();
            double half = label.getLayoutBounds().getWidth() / 2;
            label.setX(Math.max(0, Math.min(axis.width() - 2 * half, x - half)));
            label.setY(place.height() - place.foot() / 2 + 1);
            line(place, x, "histogram-grid");
        }
    }

    private void degrees(Place place, Mode mode) {
        for (Mode.Note note : mode.notes()) {
            boolean tonic = note.cents() == 0;
            everyOctave(place, note.cents(), x -> {
                line(place, x, tonic ? "histogram-tonic" : "histogram-degree");
                name(place, x, CurrentNote.name(mode, note));
                boolean both = mode.shahed().equals(note) && mode.ists().contains(note);
                if (mode.shahed().equals(note)) {
                    role(x - (both ? 6 : 0), "shahed-mark");
                }
                if (mode.ists().contains(note)) {
                    role(x + (both ? 6 : 0), "ist-mark");
                }
            });
        }
    }

    /** Without a mode: the tonic, and where that is not known either the semitones above C. */
    private void names(Place place) {
        if (place.frame().tonicKnown()) {
            everyOctave(place, 0, x -> line(place, x, "histogram-tonic"));
            return;
        }
        double step = Math.max(SEMITONE, place.axis().step(NOTE_PIXELS));
        for (double cents = 0; cents < Cents.PER_OCTAVE; cents += step) {
            NoteName note = NoteName.nearest(cents);
            everyOctave(place, cents, x -> name(place, x, note));
        }
    }

    private void name(Place place, double x, NoteName note) {
        NoteText name = new NoteText(texts, NOTE_SIZE, note);
        getChildren().add(name);
        name.applyCss();
        name.autosize();
        double left = Math.max(0, Math.min(place.axis().width() - name.getWidth(), x - name.getWidth() / 2));
        name.relocate(Math.round(left), NOTE_TOP);
        boolean crowded = getChildren().stream()
                .anyMatch(other -> other instanceof NoteText
                        && other != name
                        && other.getBoundsInParent().intersects(name.getBoundsInParent()));
        if (crowded) {
            getChildren().remove(name);
        }
    }

    private void role(double x, String style) {
        Region sign = new Region();
        sign.getStyleClass().addAll("role-mark", style);
        getChildren().add(sign);
        sign.applyCss();
        sign.autosize();
        sign.relocate(Math.round(x - sign.getWidth() / 2), ROLE_TOP);
    }

    private void line(Place place, double x, String style) {
        Line line = new Line(x, place.head(), x, place.height() - place.foot());
        line.getStyleClass().add(style);
        getChildren().add(line);
        line.applyCss();
    }

    /** Does something wherever a pitch class lies on the axis. */
    private static void everyOctave(Place place, double cents, DoubleConsumer action) {
        CentsAxis axis = place.axis();
        double first = cents + Cents.PER_OCTAVE * Math.ceil((axis.fromCents() - cents) / Cents.PER_OCTAVE);
        for (double at = first; at <= axis.toCents(); at += Cents.PER_OCTAVE) {
            action.accept(Math.floor(axis.x(at)) + 0.5);
        }
    }
}
