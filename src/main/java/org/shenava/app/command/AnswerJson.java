package org.shenava.app.command;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.shenava.recognition.Answer;
import org.shenava.recognition.Answer.LabelProbability;
import org.shenava.recognition.Notes;
import org.shenava.recognition.RecordingAnswer;
import org.shenava.recognition.RecordingAnswer.WindowAnswer;

/** Answers as one JSON object a line: the form that other programs rely on. */
final class AnswerJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final ObjectWriter WRITER = JsonMapper.builder()
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build()
            .writer();

    /** What the last seconds sound like is said by their best labels; the whole has every label. */
    private static final int RECENT_LABELS = 3;

    private AnswerJson() {}

    /**
     * A recording.
     *
     * @param modesId the model of the modes, where there is one to name the dastgah of what is Iranian
     */
    static String recording(
            String file,
            String modelId,
            Optional<String> modesId,
            RecordingAnswer answer,
            boolean withWindows,
            Optional<String> warning) {
        ObjectNode line = object();
        line.put("file", file);
        addRecording(line, modelId, answer, withWindows);
        answer.dastgah()
                .ifPresent(inner -> addRecording(line.putObject("dastgah"), modesId.orElseThrow(), inner, withWindows));
        warning.ifPresent(sentence -> line.put("warning", sentence));
        return text(line);
    }

    private static void addRecording(ObjectNode line, String modelId, RecordingAnswer answer, boolean withWindows) {
        line.put("seconds", rounded(answer.seconds(), 2));
        line.put("model", modelId);
        addAnswer(line, answer.whole());
        if (withWindows) {
            ArrayNode windows = line.putArray("windows");
            for (WindowAnswer window : answer.windows()) {
                ObjectNode one = windows.addObject();
                one.put("start", rounded(window.startSeconds(), 2));
                one.put("end", rounded(window.endSeconds(), 2));
                one.set("top", probabilities(window.top()));
            }
        }
    }

    static String failure(String file, String sentence) {
        ObjectNode line = object();
        line.put("file", file);
        line.put("error", sentence);
        return text(line);
    }

    static String moment(Answer answer) {
        ObjectNode line = object();
        addMoment(line, answer);
        answer.dastgah().ifPresent(inner -> addMoment(line.putObject("dastgah"), inner));
        return text(line);
    }

    private static void addMoment(ObjectNode line, Answer answer) {
        line.put("time", rounded(answer.timeSeconds(), 2));
        line.put("state", answer.state().id());
        line.put("heard", rounded(answer.heardSeconds(), 2));
        addAnswer(line, answer);
        line.set("recent", first(probabilities(answer.recent()), RECENT_LABELS));
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static String text(ObjectNode line) {
        try {
            return WRITER.writeValueAsString(line);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of plain values is always JSON", impossible);
        }
    }

    /** The same JSON without line breaks. */
    static String oneLine(String json) {
        try {
            return MAPPER.readTree(json).toString();
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException("no JSON: " + json, wrong);
        }
    }

    /** A number with so many decimals, written without an exponent. */
    static BigDecimal rounded(double value, int decimals) {
        return BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
    }

    private static void addAnswer(ObjectNode line, Answer answer) {
        line.set("top", probabilities(answer.top()));
        line.set("folded", probabilities(answer.folded()));
        ObjectNode family = line.putObject("family");
        List<BigDecimal> shares = Shares.rounded(
                answer.families().stream().map(LabelProbability::p).toList());
        for (int i = 0; i < shares.size(); i++) {
            family.put(answer.families().get(i).label(), shares.get(i).stripTrailingZeros());
        }
        line.put("unsure", answer.unsure());
        addNotes(line, answer.notes());
    }

    private static void addNotes(ObjectNode line, Notes notes) {
        line.put("tonicHz", notes.tonic().map(tonic -> rounded(tonic.hz(), 1)).orElse(null));
        line.put("tonicP", notes.tonic().map(tonic -> rounded(tonic.p(), 3)).orElse(null));
        line.set("shahed", degree(notes.shahed()));
        line.set("ist", degree(notes.ist()));
    }

    private static JsonNode degree(Optional<Notes.Degree> degree) {
        return degree.<JsonNode>map(one -> object().put("hz", rounded(one.hz(), 1))
                        .put("degree", one.name())
                        .put("p", rounded(one.p(), 3)))
                .orElse(NullNode.instance);
    }

    /** Cut only after rounding: then the shares that are left are those of all labels. */
    private static ArrayNode first(ArrayNode all, int count) {
        while (all.size() > count) {
            all.remove(all.size() - 1);
        }
        return all;
    }

    private static ArrayNode probabilities(List<LabelProbability> top) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        List<BigDecimal> shares =
                Shares.rounded(top.stream().map(LabelProbability::p).toList());
        for (int i = 0; i < shares.size(); i++) {
            array.addObject()
                    .put("label", top.get(i).label())
                    .put("p", shares.get(i).stripTrailingZeros());
        }
        return array;
    }
}
