package org.shenava.library.scan;

import java.io.IOException;
import java.lang.System.Logger;
import java.nio.file.Path;
import org.shenava.library.apply.TagWriter;
import org.shenava.library.plan.PlanRow;
import org.shenava.store.ContentHash;
import org.shenava.store.StoreException;

/** Takes the answers of a recording over to the content it has with its new tags, so that it is not heard again for them. */
public final class KeepingTagWriter implements TagWriter {
    private static final Logger LOG = System.getLogger(KeepingTagWriter.class.getName());

    private final TagWriter writer;
    private final AnswerStore answers;

    public KeepingTagWriter(TagWriter writer, AnswerStore answers) {
        this.writer = writer;
        this.answers = answers;
    }

    @Override
    public boolean write(Path copy, PlanRow row) throws IOException {
        boolean written = writer.write(copy, row);
        if (written) {
            try {
                answers.sameMusic(row.sha256(), ContentHash.of(copy));
            } catch (StoreException forgotten) {
                // It is only heard once more.
                LOG.log(Logger.Level.WARNING, "answers were not taken over", forgotten);
            }
        }
        return written;
    }
}
