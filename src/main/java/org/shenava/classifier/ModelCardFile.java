package org.shenava.classifier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import org.shenava.feature.WindowExtractors;
import org.shenava.feature.WindowSpec;
import org.shenava.music.Labels;

/**
 * {@code card.json}: the card in JSON, UTF-8. Reading tolerates fields it does not know, and refuses in one sentence what is
 * damaged, impossible, or made by a newer version.
 */
public final class ModelCardFile {
    public static final String NAME = "card.json";

    /** Left out where it says nothing: cards that ship have none, and those made before it existed stay as they are. */
    private static final String OWN = "own";

    private static final int LONGEST_NAME = 120;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private ModelCardFile() {}

    /** The bytes of {@code card.json}; equal cards give equal bytes. */
    public static byte[] write(ModelCard card) {
        try {
            ObjectNode tree = JSON.valueToTree(card);
            if (card.own().equals(ModelCard.Own.NONE)) {
                tree.remove(OWN);
            }
            return (JSON.writeValueAsString(tree).replace("\r\n", "\n") + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a card could not be written as JSON", impossible);
        }
    }

    /**
     * Reads a card.
     *
     * @param where what to call the model in a message
     * @throws ModelException in one sentence, when the card is damaged, impossible or too new
     */
    public static ModelCard read(byte[] bytes, String where) throws ModelException {
        JsonNode tree;
        try {
            tree = JSON.readTree(new String(bytes, StandardCharsets.UTF_8));
        } catch (JsonProcessingException damaged) {
            throw new ModelException(
                    "The card of the model " + where + " is damaged; install the model again.", damaged);
        }
        if (tree == null || !tree.isObject() || !tree.path("schemaVersion").canConvertToInt()) {
            throw new ModelException("The card of the model " + where + " is damaged; install the model again.");
        }
        int version = tree.path("schemaVersion").asInt();
        if (version > ModelCard.SCHEMA_VERSION) {
            throw new ModelException(
                    "The model " + where + " was made by a newer version of Shenava (its card has form " + version
                            + ", this version reads up to " + ModelCard.SCHEMA_VERSION + "); update Shenava.");
        }
        if (version < 1) {
            throw new ModelException("The card of the model " + where + " has the impossible form " + version + ".");
        }
        ModelCard card = parse(tree, where);
        check(card, where);
        checkFeatures(card, where);
        return card;
    }

    private static ModelCard parse(JsonNode tree, String where) throws ModelException {
        if (!tree.has(OWN)) {
            ((ObjectNode) tree).set(OWN, JSON.valueToTree(ModelCard.Own.NONE));
        }
        try {
            return JSON.treeToValue(tree, ModelCard.class);
        } catch (ValueInstantiationException impossible) {
            Throwable cause = impossible.getCause();
            throw new ModelException(
                    "The model " + where + " asks for something that this version cannot do: "
                            + (cause == null || cause.getMessage() == null ? "unknown value" : cause.getMessage())
                            + ".",
                    impossible);
        } catch (InvalidTypeIdException unknown) {
            throw new ModelException(
                    "The model " + where + " asks for something that this version cannot do: features of the type "
                            + unknown.getTypeId() + ".",
                    unknown);
        } catch (JsonProcessingException damaged) {
            throw new ModelException(
                    "The card of the model " + where + " lacks or garbles a field ("
                            + damaged.getOriginalMessage().split("\n", 2)[0] + "); install the model again.",
                    damaged);
        }
    }

    /** Whether this version computes such features shows when it tries. */
    private static void checkFeatures(ModelCard card, String where) throws ModelException {
        if (card.features() instanceof WindowSpec windows) {
            try {
                WindowExtractors.of(windows);
            } catch (IllegalArgumentException impossible) {
                throw new ModelException(
                        "The model " + where + " asks for something that this version cannot do: "
                                + impossible.getMessage() + ".",
                        impossible);
            }
        }
    }

    private static void check(ModelCard card, String where) throws ModelException {
        List<String> labels = card.labels();
        require(labels.size() >= 2, where, "it has " + labels.size() + " labels, at least two are needed");
        require(new HashSet<>(labels).size() == labels.size(), where, "a label appears twice");
        for (String label : labels) {
            try {
                Labels.of(label);
            } catch (IllegalArgumentException odd) {
                throw new ModelException(
                        "The card of the model " + where + " is not right: " + odd.getMessage() + ".", odd);
            }
        }
        require(!card.id().isBlank() && !card.task().isBlank(), where, "its id or task is empty");
        require(isName(card.id()) && isName(card.task()), where, "its id or task is no name for a folder");
        require(card.networkSha256().matches("[0-9a-f]{64}"), where, "its checksum is malformed");
        require(
                card.windowSeconds() > 0 && card.windowSeconds() < 3600,
                where,
                "windowSeconds is " + card.windowSeconds());
        require(card.hopSeconds() > 0 && card.hopSeconds() < 3600, where, "hopSeconds is " + card.hopSeconds());
        require(card.unsureBelow() >= 0 && card.unsureBelow() <= 1, where, "unsureBelow is " + card.unsureBelow());
        String background = card.own().background();
        require(
                background.isEmpty() || (labels.size() >= 3 && labels.contains(background)),
                where,
                "its background " + background + " is none of its labels, or leaves fewer than two");
        ModelCard.Golden golden = card.golden();
        require(
                golden.input().length == card.features().inputLength(),
                where,
                "its golden input has " + golden.input().length + " values");
        require(
                golden.output().length == labels.size(),
                where,
                "its golden output has " + golden.output().length + " values");
        require(finite(golden.input()) && finite(golden.output()), where, "its golden values are not numbers");
        for (Score score : card.scores()) {
            require(
                    share(score.accuracy())
                            && share(score.top3())
                            && share(score.folded())
                            && share(score.family())
                            && share(score.low())
                            && share(score.high())
                            && score.n() >= 0,
                    where,
                    "a score of " + score.set() + " is not between 0 and 1");
        }
    }

    /** Stands in sentences and in paths. */
    private static boolean isName(String text) {
        return text.length() <= LONGEST_NAME
                && text.chars().noneMatch(c -> Character.isISOControl(c) || c == '/' || c == '\\');
    }

    private static boolean share(double value) {
        // False for NaN, too.
        return value >= 0 && value <= 1;
    }

    private static boolean finite(float[] values) {
        for (float value : values) {
            if (!Float.isFinite(value)) {
                return false;
            }
        }
        return true;
    }

    private static void require(boolean holds, String where, String fault) throws ModelException {
        if (!holds) {
            throw new ModelException("The card of the model " + where + " is not right: " + fault + ".");
        }
    }
}
