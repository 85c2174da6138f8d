package org.shenava.view.settings;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shenava.view.common.ProgramFacts;

/** Takes out of a text what would tell strangers who the user is: their folder becomes {@code ~}, their name in other paths "user". */
final class PrivatePaths {
    private PrivatePaths() {}

    static String hidden(String text, ProgramFacts facts) {
        String home = facts.userHome().toString();
        String hidden = text;
        // As a path, with doubled backslashes as in JSON, and as in a web address.
        for (String written : new String[] {home, home.replace("\\", "\\\\"), home.replace('\\', '/')}) {
            hidden = Pattern.compile(Pattern.quote(written) + "(?![\\p{L}\\p{N}_.-])", Pattern.CASE_INSENSITIVE)
                    .matcher(hidden)
                    .replaceAll("~");
        }
        return Pattern.compile("([/\\\\])" + Pattern.quote(facts.userName()) + "(?![\\p{L}\\p{N}_.-])")
                .matcher(hidden)
                .replaceAll("$1" + Matcher.quoteReplacement("user"));
    }
}
