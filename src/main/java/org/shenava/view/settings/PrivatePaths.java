package org.shenava.view.settings;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shenava.view.common.ProgramFacts;

/** Takes out of a text what would tell strangers who the user is: their folder becomes {@code ~}, their name in other paths "user". */
final class PrivatePaths {
    /** What stands in place of a folder of the person's own. */
    static final String FOLDER = "(folder)";

    /** {@code /}, or {@code C:\} with its letter. */
    private static final int LONGEST_ROOT = 3;

    private PrivatePaths() {}

    static String hidden(String text, ProgramFacts facts) {
        String hidden = without(text, facts.userHome().toString(), "~");
        return Pattern.compile("([/\\\\])" + Pattern.quote(facts.userName()) + "(?![\\p{L}\\p{N}_.-])")
                .matcher(hidden)
                .replaceAll("$1" + Matcher.quoteReplacement("user"));
    }

    /** Takes a folder out wherever it is named. */
    static String withoutFolder(String text, String folder) {
        // Of the root of a disk nothing is private, and it begins every path.
        return folder.strip().length() <= LONGEST_ROOT ? text : without(text, folder.strip(), FOLDER);
    }

    private static String without(String text, String folder, String instead) {
        String hidden = text;
        // As a path, with doubled backslashes as in JSON, and as in a web address.
        for (String written : new String[] {folder, folder.replace("\\", "\\\\"), folder.replace('\\', '/')}) {
            hidden = Pattern.compile(Pattern.quote(written) + "(?![\\p{L}\\p{N}_.-])", Pattern.CASE_INSENSITIVE)
                    .matcher(hidden)
                    .replaceAll(instead);
        }
        return hidden;
    }
}
