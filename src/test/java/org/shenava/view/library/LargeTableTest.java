package org.shenava.view.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TableCell;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shenava.library.TrackTags;
import org.shenava.library.scan.ModelAnswer;
import org.shenava.library.scan.ScanOutcome;
import org.shenava.library.scan.ScannedTrack;
import org.shenava.recognition.Answer.LabelProbability;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Ten thousand recordings: what is done on the JavaFX thread grows with the rows that are seen, not with those that there are. */
class LargeTableTest extends LibraryFixture {
    private static final int MANY = 10_000;
    private static final int STEPS = 40;
    /** The table is 400 pixels high and no row lower than 20; JavaFX keeps a few more at hand. */
    private static final int MOST_ROWS = 40;

    private static final int COLUMNS = 8;

    private final FxRobot robot = new FxRobot();
    private Stage stage;

    @BeforeAll
    static void startJavaFx() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void close() {
        if (stage != null) {
            robot.interact(stage::close);
        }
    }

    @Test
    void rowsAndCellsAreMadeOnceAndUsedAgain() {
        ScanViewModel model = scanned(MANY);
        Set<Node> rows = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<Node> cells = Collections.newSetFromMap(new IdentityHashMap<>());
        AtomicReference<TracksTable> made = new AtomicReference<>();
        robot.interact(() -> made.set(shown(model)));
        TracksTable table = made.get();

        for (int step = 0; step <= STEPS; step++) {
            int row = step * (MANY - 1) / STEPS;
            robot.interact(() -> table.scrollTo(row));
            WaitForAsyncUtils.waitForFxEvents();
            robot.interact(() -> {
                rows.addAll(table.lookupAll(".table-row-cell"));
                cells.addAll(table.lookupAll(".table-cell"));
            });
        }

        assertThat(rows).isNotEmpty().hasSizeLessThan(MOST_ROWS);
        assertThat(cells).hasSizeLessThan(MOST_ROWS * COLUMNS);
        robot.interact(() -> assertThat(titles(table))
                .as("it was scrolled to the last hundred")
                .anyMatch(title -> title.startsWith("t099")));
    }

    private TracksTable shown(ScanViewModel model) {
        TracksTable table = new TracksTable(model, context());
        stage = new Stage();
        stage.setScene(new Scene(table, 900, 400));
        stage.show();
        return table;
    }

    @Test
    void whatAScanBringsBetweenTwoPulsesIsOneChangeOfTheTable() {
        Queue<Runnable> pulse = new ArrayDeque<>();
        contexts.ui = pulse::add;
        ScanViewModel model = scanned(MANY);
        AtomicInteger changes = new AtomicInteger();
        model.rows().addListener((ListChangeListener<ScanOutcome>) change -> changes.incrementAndGet());

        while (!pulse.isEmpty()) {
            pulse.remove().run();
        }

        assertThat(model.rows()).hasSize(MANY);
        assertThat(changes).hasValue(1);
    }

    private static List<String> titles(TracksTable table) {
        return table.lookupAll(".table-cell").stream()
                .filter(TableCell.class::isInstance)
                .map(cell -> ((TableCell<?, ?>) cell).getText())
                .toList();
    }

    /** None of these files is there: whoever wanted to read one would fail. */
    private ScanViewModel scanned(int count) {
        for (int i = 0; i < count; i++) {
            services.library.outcomes.add(new ScanOutcome.Heard(track(i)));
        }
        assertThat(music.toFile().mkdirs()).isTrue();
        ScanViewModel model = ScanViewModel.of(context());
        model.folder().set(music.toString());
        model.scan();
        return model;
    }

    private ScannedTrack track(int number) {
        Path file = music.resolve(String.format(java.util.Locale.ROOT, "t%05d.mp3", number));
        String label = List.of("jazz", "rock", "blues").get(number % 3);
        return new ScannedTrack(
                file,
                1000,
                String.format(java.util.Locale.ROOT, "%064x", number),
                new TrackTags(
                        Optional.of("Artist " + number % 50), Optional.empty(), Optional.empty(), Optional.empty()),
                new ModelAnswer(
                        180,
                        true,
                        List.of(new LabelProbability(label, 0.8), new LabelProbability("pop", 0.2)),
                        new float[] {1, number},
                        Optional.empty()),
                Optional.empty(),
                Optional.empty());
    }
}
