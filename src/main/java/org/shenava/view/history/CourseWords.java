package org.shenava.view.history;

import org.shenava.history.Course;
import org.shenava.music.Labels;
import org.shenava.view.common.Texts;

/** The answer of a stretch of time in words. */
final class CourseWords {
    private CourseWords() {}

    static String of(Course.Stretch stretch, Texts texts) {
        String name = texts.name(Labels.of(stretch.label()));
        return stretch.unsure() ? texts.text("history.unsure", name) : name;
    }
}
