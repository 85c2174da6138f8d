package org.shenava.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what {@code listen --json} or {@code classify --json --windows} printed. */
public final class CourseFile {
    private static final String NAMING_STATE = "listening";
    private static final ObjectMapper JSON = new ObjectMapper();

    private CourseFile() {}

    /**
     * Reads a file of lines: the moments of one session, or one recording with its windows.
     *
     * @param truth label id of what was played, when it is known
     * @throws EvaluationException in one sentence, when there is no course in it; names the line
     */
    public static Course read(Path file, Optional<String> truth) throws EvaluationException {
        List<Course.Moment> moments = new ArrayList<>();
        boolean live = true;
        int number = 0;
        for (String line : lines(file)) {
            number++;
            if (!line.isBlank()) {
                JsonNode answer = parse(line, file, number);
                if (!moments.isEmpty() && (answer.has("windows") || !live)) {
                    throw new EvaluationException(
                            file + " holds several recordings; a plot shows one, so keep one line of it.");
                }
                if (answer.has("windows")) {
                    live = false;
                    answer.get("windows").forEach(window -> moments.add(moment(window, "end", false)));
                } else {
                    boolean named = NAMING_STATE.equals(answer.path("state").asText())
                            && !answer.path("unsure").asBoolean();
                    moments.add(moment(answer, "time", named));
                }
            }
        }
        if (moments.isEmpty()) {
            throw new EvaluationException("There are no answers in " + file
                    + "; it should hold what listen --json or classify --json --windows printed.");
        }
        return new Course(name(file), truth, live, moments);
    }

    private static List<String> lines(Path file) throws EvaluationException {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new EvaluationException("The answers in " + file + " cannot be read.", unreadable);
        }
    }

    private static JsonNode parse(String line, Path file, int number) throws EvaluationException {
        JsonNode tree;
        try {
            tree = JSON.readTree(line);
        } catch (JsonProcessingException damaged) {
            throw notAnAnswer(file, number);
        }
        boolean recording = tree.path("windows").isArray() && hasAnswers(tree.path("windows"));
        boolean moment = !tree.has("windows")
                && tree.path("time").isNumber()
                && tree.path("top").isArray();
        if (!recording && !moment || tree.path("top").isEmpty()) {
            throw notAnAnswer(file, number);
        }
        return tree;
    }

    private static boolean hasAnswers(JsonNode windows) {
        for (JsonNode window : windows) {
            if (window.path("top").isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private static EvaluationException notAnAnswer(Path file, int number) {
        return new EvaluationException(
                "Line " + number + " of " + file + " is no answer of listen --json or classify --json --windows.");
    }

    private static Course.Moment moment(JsonNode answer, String timeField, boolean named) {
        Map<String, Double> probabilities = new LinkedHashMap<>();
        answer.path("top")
                .forEach(one -> probabilities.put(
                        one.path("label").asText(), one.path("p").asDouble()));
        return new Course.Moment(answer.path(timeField).asDouble(), named, probabilities);
    }

    private static String name(Path file) {
        return file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
    }
}
