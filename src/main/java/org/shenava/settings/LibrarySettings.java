package org.shenava.settings;

/**
 * How recordings were sorted last, as it was written. Whether files are copied or moved is not among it: what changes files is chosen
 * anew each time, from the choice that changes least.
 *
 * @param folder that was scanned last; blank before the first
 * @param target folder that was sorted into last; blank before the first
 * @param pattern of the folders in it; blank for the usual one
 * @param unsureFolder for unsure recordings, below the target; blank for the usual one
 * @param companions whether covers and the like go along
 */
public record LibrarySettings(String folder, String target, String pattern, String unsureFolder, boolean companions) {
    public static LibrarySettings defaults() {
        return new LibrarySettings("", "", "", "", false);
    }

    public LibrarySettings withFolder(String newFolder) {
        return new LibrarySettings(newFolder, target, pattern, unsureFolder, companions);
    }
}
