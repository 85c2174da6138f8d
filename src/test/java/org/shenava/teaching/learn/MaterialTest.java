package org.shenava.teaching.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shenava.recognition.HeardWindow;
import org.shenava.teaching.Example;
import org.shenava.teaching.TeachingException;
import org.shenava.teaching.learn.Listening.Heard;

class MaterialTest {
    @Test
    void theSameSoundInTwoClassesTeachesNeither() throws Exception {
        Material material = Material.of(
                List.of(
                        heard("a", "1", "one"),
                        heard("a", "2", "two"),
                        heard("b", "3", "two"),
                        heard("b", "4", "three")),
                Optional.empty());

        assertThat(material.recordings())
                .extracting(one -> one.example().path())
                .containsExactly("a/1", "b/4");
        assertThat(material.leftOut())
                .hasSize(2)
                .allMatch(line -> line.contains("the same sound lies in another class"));
    }

    @Test
    void theBackgroundIsTheLastLabelWhereverItStood() throws Exception {
        Material material = Material.of(
                List.of(heard("room", "1", "one"), heard("b", "2", "two"), heard("a", "3", "three")),
                Optional.of("room"));

        assertThat(material.labels()).containsExactly("b", "a", "room");
        assertThat(material.backgroundIndex()).isEqualTo(2);
    }

    @Test
    void aBackgroundIsNoSecondClass() {
        assertThatThrownBy(() ->
                        Material.of(List.of(heard("room", "1", "one"), heard("b", "2", "two")), Optional.of("room")))
                .isInstanceOf(TeachingException.class)
                .hasMessageStartingWith("Only the class b has recordings");
    }

    @Test
    void nothingAtAllIsSaidInASentence() {
        assertThatThrownBy(() -> Material.of(List.of(), Optional.empty()))
                .isInstanceOf(TeachingException.class)
                .hasMessageStartingWith("There is no recording");
    }

    private static Heard heard(String label, String name, String sound) {
        HeardWindow window = new HeardWindow(0, 0, 10, Optional.of(new float[] {1}));
        Example example = new Example(label + "/" + name, Path.of(name), label, Optional.empty());
        return new Heard(
                example, "file " + name, Optional.of(new HeardRecording(10, sound, List.of(window), List.of())), "");
    }
}
