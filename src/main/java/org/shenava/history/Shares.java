package org.shenava.history;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.shenava.history.Verdict.Share;

/** All labels of an answer as JSON: an array of objects with {@code label} and {@code p}, best first. */
final class Shares {
    private static final JsonFactory JSON = new JsonFactory();

    private Shares() {}

    static String write(List<Share> shares) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(text)) {
            out.writeStartArray();
            for (Share share : shares) {
                out.writeStartObject();
                out.writeStringField("label", share.label());
                out.writeNumberField("p", share.p());
                out.writeEndObject();
            }
            out.writeEndArray();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return text.toString();
    }

    /** What can be read; fields that are not known are passed over. */
    static List<Share> read(String json) {
        List<Share> shares = new ArrayList<>();
        try (JsonParser in = JSON.createParser(json)) {
            String label = null;
            double p = 0;
            for (JsonToken token = in.nextToken(); token != null; token = in.nextToken()) {
                if (token == JsonToken.VALUE_STRING && "label".equals(in.currentName())) {
                    label = in.getText();
                } else if (token.isNumeric() && "p".equals(in.currentName())) {
                    p = in.getDoubleValue();
                } else if (token == JsonToken.END_OBJECT && label != null) {
                    shares.add(new Share(label, p));
                }
            }
        } catch (IOException broken) {
            return shares;
        }
        return shares;
    }
}
