package org.shenava.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shenava.history.Course.Stretch;

class CourseTest {
    @Test
    void joinsEqualAnswersThatFollowEachOther() {
        assertThat(Sessions.course("shur", "shur", "dashti", "shur").stretches())
                .containsExactly(
                        new Stretch(0, 2, "shur", 0.5, false),
                        new Stretch(2, 3, "dashti", 0.5, false),
                        new Stretch(3, 4, "shur", 0.5, false));
    }

    @Test
    void aSilenceIsAGap() {
        Course course = new Course(List.of(
                new Moment(1, "shur", 0.4, false), new Moment(2, "shur", 0.6, false), new Moment(9, "shur", 1, false)));

        List<Stretch> stretches = course.stretches();

        assertThat(stretches).hasSize(2);
        assertThat(stretches.get(0).endSeconds()).isEqualTo(3);
        assertThat(stretches.get(0).p()).isCloseTo(0.5, within(1e-9));
        assertThat(stretches.get(1).startSeconds()).isEqualTo(9);
    }

    @Test
    void unsureIsAStretchOfItsOwn() {
        Course course = new Course(List.of(new Moment(0, "shur", 0.2, true), new Moment(1, "shur", 0.6, false)));

        assertThat(course.stretches()).extracting(Stretch::unsure).containsExactly(true, false);
    }

    @Test
    void anHourTakesLittleRoomAndComesBack() {
        List<Moment> moments = new ArrayList<>();
        for (int second = 0; second < 3600; second++) {
            moments.add(
                    new Moment(second + 0.25, second % 2 == 0 ? "shur" : "سه گاه", second / 3600.0, second % 3 == 0));
        }

        byte[] bytes = CourseBytes.write(new Course(moments));
        Course found = CourseBytes.read(bytes);

        assertThat(bytes.length).isLessThan(22_000);
        assertThat(found.moments()).hasSize(3600);
        for (int i = 0; i < 3600; i++) {
            Moment before = moments.get(i);
            Moment after = found.moments().get(i);
            assertThat(after.seconds()).isEqualTo(before.seconds());
            assertThat(after.label()).isEqualTo(before.label());
            assertThat(after.unsure()).isEqualTo(before.unsure());
            assertThat(after.p()).isCloseTo(before.p(), within(0.5 / 127 + 1e-9));
        }
    }

    @Test
    void bytesThatAreCutShortGiveWhatIsThere() {
        byte[] bytes = CourseBytes.write(Sessions.course("shur", "shur", "shur"));

        assertThat(CourseBytes.read(Arrays.copyOf(bytes, bytes.length - 2)).moments())
                .hasSize(2);
        assertThat(CourseBytes.read(new byte[0])).isEqualTo(Course.EMPTY);
        assertThat(CourseBytes.read(new byte[] {99, 1, 2})).isEqualTo(Course.EMPTY);
        assertThat(CourseBytes.read(new byte[] {1, 0, 0, 0, 0, 0, 5, 5})).isEqualTo(Course.EMPTY);
    }
}
