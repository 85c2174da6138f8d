package org.shenava.library.plan;

import org.shenava.music.Family;
import org.shenava.music.Labels;

/** What folders are called in one language. Classes that people made themselves are called as they wrote them. */
@FunctionalInterface
public interface FolderNames {
    FolderNames ENGLISH = id -> Labels.of(id).english();

    FolderNames PERSIAN = new FolderNames() {
        @Override
        public String label(String id) {
            return Labels.of(id).persian();
        }

        @Override
        public String family(Family family) {
            return family.persian();
        }

        @Override
        public String unsure() {
            return "نامطمئن";
        }
    };

    /** Name of a label, as people read it. */
    String label(String id);

    default String family(Family family) {
        return family.english();
    }

    /** Of recordings without an answer that counts. */
    default String unsure() {
        return "Unsure";
    }
}
