package org.shenava.teaching.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.shenava.teaching.Example;
import org.shenava.teaching.TeachingException;

/**
 * What lies in the folders of a project.
 *
 * @param examples all recordings, in the order of classes and names
 * @param unread what could not be looked into
 */
record Collected(List<Example> examples, List<Inspection.Unread> unread) {
    Collected {
        examples = List.copyOf(examples);
        unread = List.copyOf(unread);
    }

    static Collected of(ProjectFolder project) throws TeachingException {
        ClassFolders classes = project.classes();
        List<Example> examples = new ArrayList<>();
        List<Inspection.Unread> unread = new ArrayList<>();
        for (String label : classes.labels()) {
            Path place = classes.need(label);
            SoundWalk.Found found = SoundWalk.below(place);
            found.recordings()
                    .forEach(file -> examples.add(
                            new Example(project.relative(file), file, label, SoundWalk.player(place, file))));
            found.unread()
                    .forEach(one -> unread.add(new Inspection.Unread(project.relative(one.path()), one.reason())));
        }
        return new Collected(examples, unread);
    }
}
