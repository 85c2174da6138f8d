package org.shenava.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shenava.view.WindowOpener.waitFor;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Skin;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.feature.SpectrogramSpec;
import org.shenava.recognition.ListeningState;
import org.shenava.settings.Language;
import org.shenava.settings.TextSize;
import org.shenava.settings.Theme;
import org.shenava.view.common.Palette;
import org.testfx.api.FxRobot;

/** Language and theme change while something is heard. */
class MainWindowAppearanceTest {
    @RegisterExtension
    static final WindowOpener OPENED = new WindowOpener();

    @TempDir
    Path home;

    private final FxRobot robot = new FxRobot();
    private FakeServices services;

    @BeforeEach
    void open() {
        services = new FakeServices(home);
        services.model.complete(FakeServices.card());
        OPENED.open(services);
        OPENED.fire("#example");
        services.example.say(
                FakeFeed.running(12, Optional.of(FakeFeed.answer(ListeningState.LISTENING, "dashti", 0.62, false))));
        waitForHeadline("Dashti");
    }

    @Test
    void theLanguageChangesAndListeningGoesOn() {
        OPENED.language(Language.PERSIAN);

        waitForHeadline("دشتی");
        assertThat(robot.lookup("#listen").queryButton().getEffectiveNodeOrientation())
                .isEqualTo(NodeOrientation.RIGHT_TO_LEFT);
        assertThat(robot.lookup(".spectrogram").query().getEffectiveNodeOrientation())
                .isEqualTo(NodeOrientation.LEFT_TO_RIGHT);
        assertThat(services.example.closes).hasValue(0);
        assertThat(OPENED.stage().getTitle()).isEqualTo("شنوا");

        OPENED.language(Language.ENGLISH);

        waitForHeadline("Dashti");
        assertThat(robot.lookup("#listen").queryButton().getEffectiveNodeOrientation())
                .isEqualTo(NodeOrientation.LEFT_TO_RIGHT);
    }

    @Test
    void theThemeChangesAndListeningGoesOn() {
        Color dark = Palette.of(Theme.DARK).colour("ground");
        assertThat(OPENED.stage().getScene().getFill()).isEqualTo(dark);

        OPENED.change(settings -> settings.withTheme(Theme.LIGHT));

        Color light = Palette.of(Theme.LIGHT).colour("ground");
        waitFor("light", () -> OPENED.stage().getScene().getFill().equals(light));
        waitForHeadline("Dashti");
        assertThat(services.example.closes).hasValue(0);
    }

    @Test
    void theExampleIsNamedInTheNewLanguage() {
        OPENED.language(Language.PERSIAN);

        assertThat(OPENED.words("#source")).isEqualTo("نمونه");
        assertThat(OPENED.words("#status .status-label")).contains("نمونه");
    }

    @Test
    void anAnswerThatWasStoppedStaysToBeRead() {
        OPENED.fire("#listen");

        OPENED.language(Language.PERSIAN);

        waitForHeadline("دشتی");
    }

    @Test
    void timesInLargeLettersAreSeenWhole() {
        float[] silence = new float[SpectrogramSpec.standard().rowCount()];
        for (int i = 0; i < 400; i++) {
            services.example.columns().write(silence);
        }

        OPENED.change(settings -> settings.withTextSize(TextSize.LARGEST));

        Node picture = robot.lookup(".spectrogram").query();
        waitFor("the times", () -> !times().isEmpty());
        OPENED.settle();
        assertThat(times()).allSatisfy(time -> assertThat(
                        time.localToScene(time.getBoundsInLocal()).getMaxY())
                .isLessThanOrEqualTo(
                        picture.localToScene(picture.getLayoutBounds()).getMaxY()));
    }

    @Test
    void longNamesOfNotesInLargeLettersDoNotMakeTheWindowSmaller() {
        OPENED.change(settings -> settings.withTextSize(TextSize.LARGEST));
        services.example.say(FakeFeed.running(40, Optional.empty()));
        waitFor("no notes", () -> OPENED.words("#notes").startsWith("Tonic -"));
        OPENED.settle();
        Label notes = robot.lookup("#notes").query();
        double before = notes.getLocalToSceneTransform().getMxx();

        services.example.say(FakeFeed.running(40, Optional.of(FakeFeed.movedOn(40, "segah", "segah"))));
        waitFor("the notes", () -> OPENED.words("#notes").startsWith("Tonic A koron"));
        OPENED.settle();

        assertThat(notes.getLocalToSceneTransform().getMxx()).isEqualTo(before);
        assertThat(notes.getTooltip().getText()).as("what may be cut off").contains("ist A koron (-10)");
    }

    @Test
    void adviceInLargeLettersIsSeenWhole() {
        OPENED.language(Language.PERSIAN);
        OPENED.change(settings -> settings.withTextSize(TextSize.LARGEST));
        OPENED.settle();

        Label advice = robot.lookup("#advice").queryAs(Label.class);
        assertThat(advice.getText()).isNotEmpty();
        Node card = robot.lookup(".headline-card").query();
        assertThat(advice.localToScene(advice.getLayoutBounds()).getMaxY())
                .isLessThanOrEqualTo(card.localToScene(card.getLayoutBounds()).getMaxY());
    }

    private List<Text> times() {
        return robot.lookup(".spectrogram .axis-label").queryAllAs(Text.class).stream()
                .filter(text -> text.isVisible() && text.getText().contains(":"))
                .toList();
    }

    /** A label that was dressed before the sheet of its direction came would get a new skin at every pulse. */
    @Test
    void aWindowThatWasBuiltAnewRests() throws Exception {
        OPENED.fire("#listen");
        OPENED.language(Language.PERSIAN);
        WindowOpener.pulses(3);
        Map<Label, Skin<?>> before = skins();

        WindowOpener.pulses(10);

        Map<Label, Skin<?>> after = skins();
        assertThat(before).hasSizeGreaterThan(20);
        assertThat(before.keySet())
                .filteredOn(label -> after.get(label) != before.get(label))
                .isEmpty();
    }

    private Map<Label, Skin<?>> skins() {
        return WindowOpener.onFx(() -> {
            Map<Label, Skin<?>> skins = new HashMap<>();
            robot.lookup(".label").queryAllAs(Label.class).forEach(label -> skins.put(label, label.getSkin()));
            return skins;
        });
    }

    private static void waitForHeadline(String part) {
        waitFor("the headline", () -> OPENED.words("#headline").contains(part));
    }
}
