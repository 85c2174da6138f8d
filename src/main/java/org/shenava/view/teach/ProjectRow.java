package org.shenava.view.teach;

import org.shenava.teaching.project.Project;

/**
 * A project as it is listed; what would be read from the disk is here.
 *
 * @param name what the person calls it
 * @param cutOff whether a training was cut off and can go on
 */
record ProjectRow(Project project, String name, boolean cutOff) {
    static ProjectRow of(Project project) {
        return new ProjectRow(project, project.name(), project.cutOff());
    }
}
