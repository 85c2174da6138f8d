package org.shenava.classifier.dl4j;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What may stand in {@code configuration.json} before DL4J sees it. DL4J makes an object of every class that the text names: here these are
 * held to the layers, activations and losses that a network is built of. Sizes are held to what a network of ours could have.
 */
final class ConfigurationGate {
    /** Packages that hold descriptions of a network and nothing that acts. */
    private static final List<String> TRUSTED = List.of(
            "org.deeplearning4j.nn.conf.",
            "org.deeplearning4j.nn.weights.",
            "org.nd4j.linalg.activations.impl.",
            "org.nd4j.linalg.learning.config.",
            "org.nd4j.linalg.learning.regularization.",
            "org.nd4j.linalg.lossfunctions.impl.",
            "org.nd4j.linalg.schedule.",
            "org.shenava.classifier.dl4j.");

    /** Wherever it stands, for DL4J has had more than one way to write the name of a class; names of layers have no capital there. */
    private static final Pattern CLASS_NAME = Pattern.compile("\\[*L?[\\w$]+(\\.[\\w$]+)*\\.[A-Z][\\w$]*;?");

    private static final Pattern PLAIN = Pattern.compile("[\\w.$]{1,120}");

    private static final List<String> NAMES_A_CLASS = List.of("@class", "class", "type");

    /** A generator's start, and how long it was trained: no sizes. */
    private static final List<String> NO_SIZES = List.of("seed", "iterationCount", "epochCount");

    private static final long MOST = 1L << 20;

    private static final ObjectMapper JSON = JsonMapper.builder()
            // Of a field that comes twice, another reader may take the one that was not looked at.
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private ConfigurationGate() {}

    /**
     * Looks through a configuration.
     *
     * @return the same, written anew, so that what is read is what was looked at
     * @throws IOException when it is damaged or asks for what no network needs; the message can end a sentence
     */
    static String checked(byte[] configuration) throws IOException {
        JsonNode tree;
        try {
            tree = JSON.readTree(configuration);
        } catch (JsonProcessingException damaged) {
            throw new IOException("its configuration is damaged", damaged);
        }
        if (!tree.isObject()) {
            throw new IOException("its configuration is damaged");
        }
        check("", tree);
        return JSON.writeValueAsString(tree);
    }

    private static void check(String name, JsonNode value) throws IOException {
        if (value.isTextual()) {
            checkText(value.asText(), NAMES_A_CLASS.contains(name));
        } else if (value.isNumber() && !NO_SIZES.contains(name)) {
            checkSize(value);
        }
        for (Map.Entry<String, JsonNode> field : value.properties()) {
            checkText(field.getKey(), false);
            check(field.getKey(), field.getValue());
        }
        if (value.isArray()) {
            for (JsonNode element : value) {
                check(name, element);
            }
        }
    }

    private static void checkText(String text, boolean namesAClass) throws IOException {
        boolean isClass = namesAClass && text.indexOf('.') >= 0
                || CLASS_NAME.matcher(text).matches();
        if (isClass && TRUSTED.stream().noneMatch(text::startsWith)) {
            throw new IOException("the network names the class "
                    + (PLAIN.matcher(text).matches() ? text : "of an impossible name")
                    + ", which is none of a network's");
        }
    }

    private static void checkSize(JsonNode number) throws IOException {
        if (number.isIntegralNumber() && (!number.canConvertToLong() || Math.abs(number.asLong()) > MOST)) {
            throw new IOException("a size in its configuration is out of all bounds");
        }
    }
}
