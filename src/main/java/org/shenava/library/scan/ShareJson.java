package org.shenava.library.scan;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.shenava.recognition.Answer.LabelProbability;

/** All labels of an answer as JSON: one object, label to probability, best first. */
final class ShareJson {
    private static final JsonFactory JSON = new JsonFactory();

    private ShareJson() {}

    static String write(List<LabelProbability> top) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(text)) {
            out.writeStartObject();
            for (LabelProbability one : top) {
                out.writeNumberField(one.label(), one.p());
            }
            out.writeEndObject();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return text.toString();
    }

    /** What was written; nothing when it is damaged, so that the recording is heard again. */
    static List<LabelProbability> read(String json) {
        List<LabelProbability> top = new ArrayList<>();
        try (JsonParser in = JSON.createParser(json)) {
            for (JsonToken token = in.nextToken(); token != null; token = in.nextToken()) {
                if (token.isNumeric()) {
                    top.add(new LabelProbability(in.currentName().intern(), in.getDoubleValue()));
                }
            }
            return top;
        } catch (IOException damaged) {
            return List.of();
        }
    }
}
