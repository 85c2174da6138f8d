package org.shenava.classifier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** A folder with a model in it: weights ({@code network.zip}, or the own file of a baseline or an ensemble), {@code card.json}, {@code CARD.md}. */
public final class ModelFolder {
    /** Weights of a network. */
    public static final String NETWORK = "network.zip";
    /** Parameters of a classical baseline. */
    public static final String BASELINE = "baseline.json";
    /** Names of the models that an ensemble asks, and its weights. */
    public static final String ENSEMBLE = "ensemble.json";

    public static final String CARD_FOR_PEOPLE = "CARD.md";
    /** The recordings that the weights were made from, by the SHA-256 of their content. */
    public static final String TRAINED_ON = "trained-on.csv";

    private static final List<String> WEIGHTS = List.of(NETWORK, BASELINE, ENSEMBLE);

    /** Weights of some hundred kilobytes are usual; a file far beyond is not a model of ours and would only fill the memory. */
    private static final long MAX_WEIGHTS_BYTES = 128L << 20;

    /** A card has some kilobytes, with a golden input of many values some hundred. */
    private static final long MAX_CARD_BYTES = 16L << 20;

    private ModelFolder() {}

    /** True when the folder looks like a model at all. */
    public static boolean isModel(Path folder) {
        return Files.isRegularFile(folder.resolve(ModelCardFile.NAME));
    }

    /** Looks at the card and at the checksum, but does not load the weights. */
    public static InstalledModel inspect(Path folder) {
        ModelCard card;
        try {
            card = readCard(folder);
        } catch (ModelException refused) {
            return new InstalledModel(folder, Optional.empty(), Optional.of(refused.getMessage()));
        }
        try {
            readWeights(folder, card);
            return new InstalledModel(folder, Optional.of(card), Optional.empty());
        } catch (ModelException refused) {
            return new InstalledModel(folder, Optional.of(card), Optional.of(refused.getMessage()));
        }
    }

    /**
     * Reads the card.
     *
     * @throws ModelException in one sentence
     */
    public static ModelCard readCard(Path folder) throws ModelException {
        Path file = folder.resolve(ModelCardFile.NAME);
        try {
            if (Files.size(file) > MAX_CARD_BYTES) {
                throw new ModelException("The card of the model " + folder + " is too large to be one of ours.");
            }
            return ModelCardFile.read(Files.readAllBytes(file), folder.toString());
        } catch (IOException unreadable) {
            throw new ModelException(
                    "There is no readable model in " + folder + ": " + ModelCardFile.NAME
                            + " is missing or closed to us.",
                    unreadable);
        }
    }

    /** Name of the file that holds the weights; that of a network when there is none. */
    public static String weightsName(Path folder) {
        return WEIGHTS.stream()
                .filter(name -> Files.isRegularFile(folder.resolve(name)))
                .findFirst()
                .orElse(NETWORK);
    }

    /**
     * Reads the bytes of the weights and compares their checksum with the card's.
     *
     * @throws ModelException in one sentence
     */
    public static byte[] readWeights(Path folder, ModelCard card) throws ModelException {
        Path file = folder.resolve(weightsName(folder));
        byte[] bytes;
        try {
            if (Files.size(file) > MAX_WEIGHTS_BYTES) {
                throw new ModelException("The network of the model " + card.id() + " is too large to be one of ours.");
            }
            bytes = Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new ModelException(
                    "The network of the model " + card.id() + " is missing from " + folder
                            + "; install the model again.",
                    unreadable);
        }
        if (!sha256(bytes).equals(card.networkSha256())) {
            throw new ModelException("The network of the model " + card.id()
                    + " is not the one its card describes (wrong checksum); install the model again.");
        }
        return bytes;
    }

    /** SHA-256 in lower-case hex. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
