package org.shenava.music;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shenava.music.ScalaException.Fault;

class ScalaTest {
    /** The example of the format's own page, https://www.huygens-fokker.org/scala/scl_format.html. */
    private static final String MEANQUAR = """
            ! meanquar.scl
            !
            1/4-comma meantone scale. Pietro Aaron's temperament (1523)
             12
            !
             76.04900
             193.15686
             310.26471
             5/4
             503.42157
             579.47057
             696.57843
             25/16
             889.73529
             1006.84314
             1082.89214
             2/1
            """;

    /** A ratio's cents with five places, as the archive writes them. */
    private static final double ROUNDED = 1e-5;

    @Test
    void readsTheExampleOfTheFormat() throws Exception {
        Scala scale = Scala.parse(MEANQUAR);

        assertThat(scale.description()).isEqualTo("1/4-comma meantone scale. Pietro Aaron's temperament (1523)");
        assertThat(scale.cents()).hasSize(12);
        assertThat(scale.cents().get(0)).isEqualTo(76.049);
        assertThat(scale.cents().get(3)).isCloseTo(386.31371, within(ROUNDED));
        assertThat(scale.cents().get(7)).isCloseTo(772.62743, within(ROUNDED));
        assertThat(scale.cents().get(11)).isEqualTo(1200);
    }

    /** The lines that the format's page calls valid. */
    @ParameterizedTest
    @CsvSource({
        "'81/64', 407.82000",
        "'408.0', 408",
        "'408.', 408",
        "'5', 2786.31371",
        "'-5.0', -5",
        "'10/20', -1200",
        "'100.0 cents', 100",
        "'100.0 C#', 100",
        "'5/4   E\\', 386.31371",
        "'\t3/2', 701.95500",
        "'2147483647/1', 37200",
        "'999999999999999999999999999999/1', 119589.41142",
        "'-120000.0', -120000",
    })
    void readsEveryWayOfWritingANote(String line, double cents) throws Exception {
        assertThat(Scala.parse("\n1\n" + line).cents()).hasSize(1).first().satisfies(found -> assertThat(found)
                .isCloseTo(cents, within(1e-4)));
    }

    @Test
    void aScaleMayHaveNoNotesAndNoDescription() throws Exception {
        assertThat(Scala.parse("! only the tonic\r\n\r\n0\r\n")).isEqualTo(new Scala("", List.of()));
    }

    @Test
    void whatIsWrittenIsRead() throws Exception {
        Scala segah = Scala.of("Segah", Modes.of("segah").orElseThrow());

        String text = segah.text("segah.scl");

        assertThat(text)
                .startsWith("! segah.scl\n!\nSegah\n 7\n!\n 150.00000\n")
                .endsWith("\n 2/1\n");
        assertThat(Scala.parse(text)).isEqualTo(segah);
    }

    @Test
    void aDescriptionLikeACommentStaysADescription() throws Exception {
        Scala loud = new Scala("! loud", List.of(100.0));

        assertThat(Scala.parse(loud.text("a.scl")).cents()).containsExactly(100.0);
    }

    @Test
    void readsOldAndNewLetters() throws Exception {
        String text = "Gérard's scale\n1\n2/1\n";

        assertThat(Scala.read(text.getBytes(StandardCharsets.UTF_8)).description())
                .isEqualTo("Gérard's scale");
        assertThat(Scala.read(text.getBytes(StandardCharsets.ISO_8859_1)).description())
                .isEqualTo("Gérard's scale");
    }

    @ParameterizedTest
    @CsvSource({
        "'', NO_SCALE, 1, ''",
        "'! a\n! b', NO_SCALE, 2, ''",
        "'only a description', NO_SCALE, 1, ''",
        "'a\nseven\n1/1', BAD_COUNT, 2, seven",
        "'a\n-1', BAD_COUNT, 2, -1",
        "'! c\na\n\n', BAD_COUNT, 3, ''",
        "'a\n100000\n', TOO_MANY, 2, 100000",
        "'a\n3\n3/2\n! c\n2/1\n', NOTE_MISSING, 6, ''",
        "'a\n2\n3/2\nfive\n', BAD_PITCH, 4, five",
        "'a\n2\n\n3/2\n', BAD_PITCH, 3, ''",
        "'a\n1\n3/2/1\n', BAD_PITCH, 3, 3/2/1",
        "'a\n1\n-4/3\n', BAD_RATIO, 3, -4/3",
        "'a\n1\n4/0\n', BAD_RATIO, 3, 4/0",
        "'a\n1\n0\n', BAD_RATIO, 3, 0",
        "'a\n2\n3/2\n120000.1\n', TOO_FAR, 4, 120000.1",
        "'a\n1\n-1000000000000.\n', TOO_FAR, 3, -1000000000000.",
        "'a\n1\n1e300\n', BAD_PITCH, 3, 1e300",
        "'a\n1\n1.0E+300\n', BAD_PITCH, 3, 1.0E+300",
        "'a\n1\n3/2e5\n', BAD_PITCH, 3, 3/2e5",
    })
    void saysWhereAndWhatIsWrong(String text, Fault fault, int line, String found) {
        assertThatThrownBy(() -> Scala.parse(text)).isInstanceOfSatisfying(ScalaException.class, wrong -> {
            assertThat(wrong.fault()).isEqualTo(fault);
            assertThat(wrong.line()).isEqualTo(line);
            assertThat(wrong.found()).isEqualTo(found == null ? "" : found);
            assertThat(wrong).hasMessageContaining("line " + line);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void bytesThatAreNoTextAreRefusedInWords(int seed) {
        byte[] noise = new byte[5000];
        new java.util.Random(seed).nextBytes(noise);

        assertThatThrownBy(() -> Scala.read(noise))
                .isInstanceOf(ScalaException.class)
                .satisfies(wrong -> assertThat(wrong.getMessage().length()).isLessThan(160));
    }
}
