package org.shenava.view.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.job.DirectJobRunner;
import org.shenava.music.Mode;
import org.shenava.music.Modes;
import org.shenava.settings.Language;
import org.shenava.view.FakeContext;
import org.shenava.view.FakeServices;
import org.shenava.view.common.Fonts;
import org.shenava.view.common.NoticeBoard;
import org.shenava.view.common.PageContext;
import org.shenava.view.common.Texts;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class SheetsTest {
    private static final int A4_WIDTH = 1785;
    private static final int A4_HEIGHT = 2526;
    private static final int DARK = 110;

    @TempDir
    Path home;

    private final NoticeBoard notices = new NoticeBoard();
    private EarState state;
    private SheetsViewModel model;

    @BeforeEach
    void open() {
        state = new EarState(new EarScoresFile(home, Clock.systemUTC()), Clock.systemUTC(), new Random(1));
        model = model(Language.ENGLISH);
    }

    private SheetsViewModel model(Language language) {
        return new SheetsViewModel(state, new DirectJobRunner(), Texts.of(language), Runnable::run, notices);
    }

    @Test
    void goesThroughAllModesAndRoundAgain() {
        List<String> seen = new ArrayList<>();
        for (int i = 0; i < 13; i++) {
            seen.add(model.mode().get().label());
            model.move(1);
        }

        assertThat(seen).doesNotHaveDuplicates().hasSize(13);
        assertThat(model.mode().get().label()).isEqualTo("shur");
        model.move(-1);
        assertThat(model.mode().get().label()).isEqualTo("rast-panjgah");
        assertThat(model(Language.PERSIAN).mode().get().label()).isEqualTo("rast-panjgah");
    }

    @Test
    void savesAllSheetsAsOnePdfAPageEach() throws Exception {
        Path file = home.resolve("all.pdf");

        model.savePdf(Modes.all(), file, mode -> blank());

        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(13);
            assertThat(document.getPage(0).getMediaBox().getHeight()).isBetween(841f, 843f);
        }
        assertThat(model.saved().get()).isEqualTo("Saved as " + file + ".");
        assertThat(model.saving().get()).isFalse();
    }

    @Test
    void writesNothingWhenItIsCancelled() {
        Path file = home.resolve("all.pdf");

        model.savePdf(Modes.all(), file, mode -> {
            model.cancel();
            return blank();
        });

        assertThat(file).doesNotExist();
        assertThat(model.saving().get()).isFalse();
    }

    @Test
    void saysInASentenceThatAFileCannotBeWritten() throws Exception {
        Path noFolder = Files.writeString(home.resolve("file"), "x");

        model.savePng(noFolder.resolve("a.png"), mode -> blank());

        assertThat(notices.newest().get().words(Texts.of(Language.ENGLISH))).contains("could not be saved");
        assertThat(model.saving().get()).isFalse();
    }

    @Test
    void theSheetIsDrawnInTheLanguageOfTheWindowAtTwoHundredDotsAnInch() throws Exception {
        FxToolkit.registerPrimaryStage();
        Map<Language, BufferedImage> pictures = new EnumMap<>(Language.class);
        Path pdf = home.resolve("segah.pdf");
        for (Language language : List.of(Language.ENGLISH, Language.PERSIAN)) {
            onFx(() -> {
                Fonts.load();
                SheetsPane pane = new SheetsPane(model(language), context(language));
                pictures.put(language, pane.picture(mode("segah")));
                model.savePdf(List.of(mode("segah")), pdf, pane::picture);
                model.savePng(home.resolve("sheet.png"), pane::picture);
                return null;
            });
        }

        BufferedImage english = pictures.get(Language.ENGLISH);
        BufferedImage persian = pictures.get(Language.PERSIAN);
        for (BufferedImage picture : pictures.values()) {
            assertThat(picture.getWidth()).isEqualTo(A4_WIDTH);
            assertThat(picture.getHeight()).isEqualTo(A4_HEIGHT);
            assertThat(dark(picture, 0, A4_WIDTH)).isGreaterThan(15_000);
        }
        // The name of the mode stands where reading starts: at the left in English, at the right in Persian.
        assertThat(dark(top(english), 0, A4_WIDTH / 2)).isGreaterThan(dark(top(persian), 0, A4_WIDTH / 2));
        assertThat(dark(top(persian), A4_WIDTH / 2, A4_WIDTH)).isGreaterThan(1000);
        assertThat(ImageIO.read(home.resolve("sheet.png").toFile()).getWidth()).isEqualTo(A4_WIDTH);
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 72);
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(dark(page, 0, page.getWidth())).isGreaterThan(1000);
        }
    }

    /** A sheet that is too full grows beyond A4. */
    @Test
    void theFullestSheetsStayOnePage() throws Exception {
        FxToolkit.registerPrimaryStage();
        for (Language language : List.of(Language.ENGLISH, Language.PERSIAN)) {
            for (String label : List.of("shur", "mahur", "chahargah")) {
                onFx(() -> {
                    Fonts.load();
                    BufferedImage picture = new SheetsPane(model(language), context(language)).picture(mode(label));
                    assertThat(picture.getHeight()).as("%s %s", label, language).isEqualTo(A4_HEIGHT);
                    assertThat(picture.getWidth()).as("%s %s", label, language).isEqualTo(A4_WIDTH);
                    return null;
                });
            }
        }
    }

    private PageContext context(Language language) {
        return new FakeContext(new FakeServices(home)).in(language);
    }

    private static void onFx(Callable<Void> work) throws Exception {
        WaitForAsyncUtils.asyncFx(work).get();
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static BufferedImage blank() {
        return new BufferedImage(20, 28, BufferedImage.TYPE_INT_ARGB);
    }

    private static BufferedImage top(BufferedImage picture) {
        return picture.getSubimage(0, 0, picture.getWidth(), 230);
    }

    private static int dark(BufferedImage picture, int fromX, int toX) {
        int count = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = fromX; x < toX; x++) {
                int rgb = picture.getRGB(x, y);
                int brightness = ((rgb >> 16 & 0xFF) + (rgb >> 8 & 0xFF) + (rgb & 0xFF)) / 3;
                count += (rgb >>> 24) > 128 && brightness < DARK ? 1 : 0;
            }
        }
        return count;
    }

    private static Mode mode(String label) {
        return Modes.of(label).orElseThrow();
    }
}
