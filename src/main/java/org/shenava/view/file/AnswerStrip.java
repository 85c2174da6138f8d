package org.shenava.view.file;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;
import org.shenava.music.Family;
import org.shenava.music.Labels;
import org.shenava.recognition.Answer.LabelProbability;
import org.shenava.recognition.AnswerStretch;
import org.shenava.view.common.Bonds;
import org.shenava.view.common.PageContext;
import org.shenava.view.common.Palette;
import org.shenava.view.common.Texts;

/** The answer over time: a stretch in the colour of its family, hatched where it is unsure, left out where nothing plays. */
final class AnswerStrip extends TimedPicture {
    private static final double FONT_SIZE = 11.5;
    private static final double HATCH_GAP = 7;
    private static final double UNSURE_OPACITY = 0.4;
    private static final double TEXT_MARGIN = 6;
    /** About the width of a letter; names that have no room are left to the tooltip. */
    private static final double LETTER = 7.2;

    private final FilesViewModel model;
    private final Texts texts;
    private final Palette palette;
    private final Bonds bonds = new Bonds();
    private final Tooltip tooltip = new Tooltip();
    private final Font font = Font.font("Vazirmatn", FontWeight.BOLD, FONT_SIZE);

    AnswerStrip(FilesViewModel model, PageContext context) {
        super(model.desk().range(), model.desk().playback()::seek);
        this.model = model;
        texts = context.texts();
        palette = context.palette();
        getStyleClass().add("answer-strip");
        setId("files-strip");
        Tooltip.install(this, tooltip);
        setOnMouseMoved(event -> tell(range().seconds(event.getX(), getWidth())));
        bonds.on(model.stretches(), this::renew);
        bonds.on(model.stripWords(), this::renew);
        renew();
    }

    private void renew() {
        String spoken = AnswerStretch.joined(model.stretches().get()).stream()
                .map(one -> texts.text("files.strip.spoken", texts.clock(one.startSeconds()), name(one.best())))
                .collect(Collectors.joining("; "));
        String words = spoken.isEmpty() ? model.stripWords().get() : spoken;
        setAccessibleText(texts.text("files.row.spoken", texts.text("files.strip"), words));
        repaint();
    }

    @Override
    void paint(GraphicsContext pen, double width, double height) {
        pen.setFill(palette.colour("raised"));
        pen.fillRect(0, 0, width, height);
        List<AnswerStretch> all = model.stretches().get();
        for (AnswerStretch one : all) {
            if (one.heard() && isSeen(one)) {
                paint(pen, one, width, height);
            }
        }
        pen.setFont(font);
        pen.setTextBaseline(VPos.CENTER);
        pen.setTextAlign(TextAlignment.CENTER);
        AnswerStretch.joined(all).stream().filter(this::isSeen).forEach(one -> write(pen, one, width, height));
    }

    private void paint(GraphicsContext pen, AnswerStretch one, double width, double height) {
        double from = Math.max(0, range().x(one.startSeconds(), width));
        double to = Math.min(width, range().x(one.endSeconds(), width));
        boolean unsure = model.isUnsure(one);
        Color colour = colour(one);
        pen.setFill(unsure ? colour.deriveColor(0, 0.7, 1, UNSURE_OPACITY) : colour);
        pen.fillRect(from, 0, to - from, height);
        if (unsure) {
            hatch(pen, from, to, height);
        }
        pen.setFill(palette.colour("surface"));
        pen.fillRect(to - 0.5, 0, 0.5, height);
    }

    private void hatch(GraphicsContext pen, double from, double to, double height) {
        pen.save();
        pen.beginPath();
        pen.rect(from, 0, to - from, height);
        pen.clip();
        pen.setStroke(palette.colour("muted"));
        pen.setLineWidth(1);
        for (double x = Math.floor((from - height) / HATCH_GAP) * HATCH_GAP; x < to; x += HATCH_GAP) {
            pen.strokeLine(x, height, x + height, 0);
        }
        pen.restore();
    }

    private void write(GraphicsContext pen, AnswerStretch one, double width, double height) {
        double from = Math.max(0, range().x(one.startSeconds(), width));
        double to = Math.min(width, range().x(one.endSeconds(), width));
        String name = name(one.best());
        double room = name.length() * LETTER + 2 * TEXT_MARGIN;
        if (to - from < room) {
            return;
        }
        // Upon colours and hatching nothing can be read.
        pen.setFill(palette.colour("surface"));
        pen.fillRoundRect((from + to - room) / 2, height / 2 - FONT_SIZE * 0.75, room, FONT_SIZE * 1.5, 6, 6);
        pen.setFill(palette.colour("text"));
        pen.fillText(name, (from + to) / 2, height / 2);
    }

    private boolean isSeen(AnswerStretch one) {
        return one.endSeconds() > range().start().get()
                && one.startSeconds() < range().end().get();
    }

    private Color colour(AnswerStretch one) {
        return Labels.of(one.best().label())
                .family()
                .map(Family::id)
                .map(palette::colour)
                .orElseGet(() -> palette.colour("no-family"));
    }

    private void tell(double seconds) {
        Optional<AnswerStretch> there = model.stretches().get().stream()
                .filter(one -> one.startSeconds() <= seconds && seconds < one.endSeconds())
                .findFirst();
        String nothing = model.stripWords().get();
        tooltip.setText(there.map(this::words).orElse(nothing.isEmpty() ? texts.text("files.strip") : nothing));
    }

    private String words(AnswerStretch one) {
        String when = texts.text("files.between", texts.clock(one.startSeconds()), texts.clock(one.endSeconds()));
        if (!one.heard()) {
            return texts.text("files.strip.silent", when);
        }
        LabelProbability best = one.best();
        String key = model.isUnsure(one) ? "files.strip.tip.unsure" : "files.strip.tip";
        String first = texts.text(key, when, name(best), texts.percent(best.p()));
        if (one.top().size() == 1) {
            return first;
        }
        LabelProbability second = one.top().get(1);
        return texts.text("files.strip.tip.second", first, name(second), texts.percent(second.p()));
    }

    private String name(LabelProbability one) {
        return texts.name(Labels.of(one.label()));
    }

    @Override
    void close() {
        bonds.release();
        super.close();
    }
}
