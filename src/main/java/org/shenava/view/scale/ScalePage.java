package org.shenava.view.scale;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.shenava.view.common.Page;
import org.shenava.view.common.PageContext;
import org.shenava.view.common.PageSource;
import org.shenava.view.common.Shortcut;
import org.shenava.view.common.Texts;
import org.shenava.view.live.Listening;

/** The page of the scale that was played. */
public final class ScalePage implements Page {
    public static final String ID = "scale";

    private static final String SHEET = "/org/shenava/view/scale.css";

    private final ScaleViewModel model;
    private final ScaleChoices choices;
    private final ScaleControls controls;
    private final TunerPane tuner;
    private final VBox view;

    public ScalePage(PageContext context) {
        Texts texts = context.texts();
        ScaleFileJobs files = context.kept()
                .the(
                        ScaleFileJobs.class,
                        () -> new ScaleFileJobs(context.services().jobs(), context.ui(), context.notices()));
        model = new ScaleViewModel(
                context.kept().the(PlayedScale.class, PlayedScale::new),
                context.kept().the(Listening.class, Listening::new).feed(),
                context.preferences(),
                files);
        choices = new ScaleChoices(model, files, texts, context.palette());
        controls = new ScaleControls(model, texts);
        tuner = new TunerPane(model, texts);
        HistogramCard histogram = new HistogramCard(model, choices, texts);
        HBox.setHgrow(histogram, Priority.ALWAYS);
        VBox side = new VBox(tuner, scrolled(new DegreesPane(model, texts)));
        side.getStyleClass().add("scale-side");
        HBox middle = new HBox(histogram, side);
        middle.getStyleClass().add("middle");
        VBox.setVgrow(middle, Priority.ALWAYS);
        choices.draw(middle);
        view = new VBox(controls, middle);
        view.getStyleClass().add("scale-page");
        view.getStylesheets().add(ScalePage.class.getResource(SHEET).toExternalForm());
    }

    /** Where the page comes from: it takes scales of the Scala archive's format. */
    public static PageSource source() {
        return new PageSource(
                ID, file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".scl"), ScalePage::new);
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public Node firstFocus() {
        return controls.firstFocus();
    }

    @Override
    public void pulse() {
        model.pulse();
    }

    @Override
    public void tick(long nowNanos) {
        model.tick(nowNanos);
        tuner.tick();
    }

    @Override
    public void open(List<Path> files) {
        model.open(files);
    }

    @Override
    public List<Shortcut> shortcuts() {
        return List.of(
                Shortcut.of("R", "scale.reset.help", model::reset),
                Shortcut.of("F", "scale.key.fold", model::toggleFolded),
                Shortcut.of("T", "scale.setTonic.help", model::setTonicAtMark),
                Shortcut.of("Shift+T", "scale.automatic.help", model::automaticTonic),
                Shortcut.of("I", "scale.import", choices::open),
                Shortcut.of("Shortcut+S", "scale.savePicture", choices::savePicture));
    }

    /** Seven degrees are higher than a low window. */
    private static ScrollPane scrolled(Node content) {
        ScrollPane pane = new ScrollPane(content);
        pane.setFitToWidth(true);
        pane.setFitToHeight(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.getStyleClass().add("bare");
        VBox.setVgrow(pane, Priority.ALWAYS);
        return pane;
    }
}
