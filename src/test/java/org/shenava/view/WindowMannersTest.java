package org.shenava.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shenava.settings.Language;
import org.shenava.settings.Settings;
import org.shenava.settings.SettingsStore;
import org.shenava.settings.TextSize;
import org.shenava.view.common.PageSource;
import org.testfx.api.FxRobot;

/** What every page of the window must keep to, at its least size. Marks of exceptions are told by {@link Look}. */
class WindowMannersTest {
    /** Half a line of anti-aliasing. */
    private static final double TOLERANCE = 1;

    private static final int MOST_STOPS = 300;

    /** Words that are the same in Persian: units, keys, formats and programs. Single letters are notes and keys. */
    private static final Pattern SAME_IN_EVERY_LANGUAGE =
            Pattern.compile("\\b(Hz|kHz|dB|MB|GB|FFT|Ctrl|Shift|Alt|Esc|Space|F\\d+"
                    + "|PNG|PDF|CSV|WAV|FLAC|MP3|MIDI|Scala|scl|Audacity|Sonic Visualiser)\\b");

    private static final Pattern LATIN_WORD = Pattern.compile("[A-Za-z]{2,}");

    @RegisterExtension
    static final WindowOpener OPENED = new WindowOpener();

    @TempDir
    Path home;

    private final FxRobot robot = new FxRobot();
    private FakeServices services;
    private MainWindow window;
    private double width = 1024;
    private double height = 700;

    @Test
    void persianHasNoWordsOfOtherLanguages() throws Exception {
        open(Language.PERSIAN);
        List<String> foreign = new ArrayList<>();

        everywhere((where, page) -> Look.visible(window.shell()).stream()
                .filter(node -> node instanceof Text && !Look.isMarked(node, "verbatim"))
                .map(node -> ((Text) node).getText())
                .filter(WindowMannersTest::hasLatinWord)
                .forEach(text -> foreign.add(where + ": " + text)));

        assertThat(foreign).isEmpty();
    }

    @Test
    void theLatinWordsThatAreMeantAreFound() {
        assertThat(hasLatinWord("بلندی 3 dB و F1 و G")).isFalse();
        assertThat(hasLatinWord("بلندی volume")).isTrue();
    }

    @Test
    void persianIsMirroredExceptWhatHasAnAxis() throws Exception {
        open(Language.PERSIAN);
        List<String> unmirrored = new ArrayList<>();

        everywhere((where, page) -> Look.visible(window.shell()).stream()
                .filter(node -> node.getEffectiveNodeOrientation() != NodeOrientation.RIGHT_TO_LEFT)
                // A "mark" is the tick of a check box, which JavaFX never mirrors.
                .filter(node -> Stream.of("time-axis", "verbatim", "unmirrored", "mark")
                        .noneMatch(mark -> Look.isMarked(node, mark)))
                .forEach(node -> unmirrored.add(Look.name(where, node))));

        assertThat(unmirrored).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"ENGLISH", "PERSIAN"})
    void everyControlHasANameAndEveryButtonAnExplanation(Language language) throws Exception {
        open(language);
        List<String> nameless = new ArrayList<>();

        everywhere((where, page) -> {
            Look.reachable(window.shell()).stream()
                    .filter(node -> Look.spokenName(node, window.shell()).isEmpty())
                    .forEach(node -> nameless.add(Look.name(where, node)));
            Look.visible(page).stream()
                    .filter(node -> node instanceof ButtonBase button && button.isFocusTraversable())
                    .filter(node -> ((Control) node).getTooltip() == null)
                    .forEach(node -> nameless.add("no tooltip: " + Look.name(where, node)));
        });

        assertThat(nameless).isEmpty();
    }

    @Test
    void theTabulatorReachesEveryControl() throws Exception {
        open(Language.ENGLISH);
        List<String> unreached = new ArrayList<>();

        everywhere((where, page) -> {
            List<Node> stops = stops(page);
            Look.reachable(page).stream()
                    .filter(node -> !Look.isReachedBy(stops, node))
                    .forEach(node -> unreached.add(Look.name(where, node)));
        });

        assertThat(unreached).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"ENGLISH", "PERSIAN"})
    void nothingIsCutOffInTheSmallestWindow(Language language) throws Exception {
        open(language);
        assertThatNothingIsCutOff();
        everywhere((where, page) -> assertThat(window.shell().getTransforms())
                .as("size of the letters: " + where)
                .allSatisfy(drawn -> assertThat(drawn.isIdentity()).isTrue()));
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"ENGLISH", "PERSIAN"})
    void largeTextIsNotCutOffInALaptopsWindow(Language language) throws Exception {
        width = 1280;
        height = 800;
        open(Settings.defaults().withLanguage(language).withTextSize(TextSize.LARGER));
        assertThatNothingIsCutOff();
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"ENGLISH", "PERSIAN"})
    void theLargestTextIsNotCutOffInTheSmallestWindow(Language language) throws Exception {
        open(Settings.defaults().withLanguage(language).withTextSize(TextSize.LARGEST));
        assertThatNothingIsCutOff();
    }

    private void assertThatNothingIsCutOff() {
        List<String> cut = new ArrayList<>();

        everywhere((where, page) -> {
            for (Node node : Look.visible(window.shell())) {
                boolean own = !Look.isMarked(node, "time-axis");
                if (own && node instanceof Labeled labeled && !Look.isMarked(node, "verbatim") && isCut(labeled)) {
                    cut.add("words: " + Look.name(where, node));
                }
                if (own && node instanceof Control && !Look.scrolls(node) && isOutside(node)) {
                    cut.add("outside " + Look.inScene(node) + ": " + Look.name(where, node));
                }
            }
        });

        assertThat(cut).isEmpty();
    }

    /** JavaFX cannot break lines of Persian letters on every system; see {@link org.shenava.view.common.WrappedLabelSkin}. */
    @Test
    void noPersianLineIsLongerThanItsPlace() throws Exception {
        open(Language.PERSIAN);
        List<String> tooLong = new ArrayList<>();
        List<String> broken = new ArrayList<>();

        everywhere((where, page) -> {
            for (Node node : Look.visible(window.shell())) {
                if (node instanceof Text text && node.getParent() instanceof Label label && label.isWrapText()) {
                    String[] lines = text.getText().split("\n");
                    Stream.of(lines)
                            .filter(line -> width(line, text) > label.getWidth() + TOLERANCE)
                            .forEach(line -> tooLong.add(where + ": " + line));
                    broken.addAll(List.of(lines).subList(1, lines.length));
                }
            }
        });

        assertThat(broken).isNotEmpty();
        assertThat(tooLong).isEmpty();
    }

    private static double width(String line, Text like) {
        Text ruler = new Text(line);
        ruler.setFont(like.getFont());
        return ruler.getLayoutBounds().getWidth();
    }

    private static boolean isCut(Labeled labeled) {
        return labeled.getText() != null
                && !labeled.getText().isBlank()
                && Look.shown(labeled)
                        .filter(shown -> !shown.equals(Look.squeezed(labeled.getText())))
                        .isPresent();
    }

    private boolean isOutside(Node node) {
        Bounds bounds = Look.inScene(node);
        return bounds.getWidth() > 0
                && (bounds.getMinX() < -TOLERANCE
                        || bounds.getMinY() < -TOLERANCE
                        || bounds.getMaxX() > width + TOLERANCE
                        || bounds.getMaxY() > height + TOLERANCE);
    }

    private static boolean hasLatinWord(String text) {
        Matcher word = LATIN_WORD.matcher(SAME_IN_EVERY_LANGUAGE.matcher(text).replaceAll(""));
        return word.find();
    }

    /** Where the focus goes from the page's first control on, until it comes round. */
    private List<Node> stops(Parent page) {
        Set<Node> stops = new LinkedHashSet<>();
        List<Node> controls = Look.reachable(page);
        if (controls.isEmpty()) {
            return List.of();
        }
        controls.get(0).requestFocus();
        Node owner = page.getScene().getFocusOwner();
        for (int i = 0; i < MOST_STOPS && stops.add(owner); i++) {
            Event.fireEvent(
                    owner, new KeyEvent(KeyEvent.KEY_PRESSED, "\t", "\t", KeyCode.TAB, false, false, false, false));
            owner = page.getScene().getFocusOwner();
        }
        return List.copyOf(stops);
    }

    /** Every page, every part of the library, and every section of the settings. */
    private void everywhere(BiConsumer<String, Parent> check) {
        List<String> seen = new ArrayList<>();
        for (PageSource source : Pages.all(window.shell().live())) {
            OPENED.show(source.id());
            seen.add(source.id());
            robot.interact(() ->
                    check.accept(source.id(), window.shell().show(source.id()).view()));
        }
        for (String part : List.of("totals", "plan", "runs", "tracks")) {
            OPENED.show("library");
            OPENED.fire("#library-part-" + part);
            seen.add("part");
            robot.interact(() -> check.accept(
                    "library " + part, window.shell().show("library").view()));
        }
        OPENED.show("settings");
        ListView<?> sections = robot.lookup("#sections").queryListView();
        for (int i = 0; i < sections.getItems().size(); i++) {
            int index = i;
            robot.interact(() -> sections.getSelectionModel().select(index));
            OPENED.settle();
            seen.add("section");
            robot.interact(() -> check.accept(
                    "settings " + index, window.shell().show("settings").view()));
        }
        assertThat(seen).hasSizeGreaterThan(5);
    }

    private void open(Language language) throws Exception {
        open(Settings.defaults().withLanguage(language));
    }

    private void open(Settings settings) throws Exception {
        new SettingsStore(home).save(settings.withGuideSeen(true));
        services = new FakeServices(home);
        services.model.complete(FakeServices.card());
        window = OPENED.open(services, width, height);
    }
}
