package org.shenava.teaching.learn;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shenava.classifier.InstalledModel;
import org.shenava.classifier.ModelCard;
import org.shenava.classifier.ModelCatalog;
import org.shenava.classifier.ModelException;
import org.shenava.classifier.ModelFolder;
import org.shenava.feature.ProfileSpec;
import org.shenava.feature.SummarySpec;
import org.shenava.music.Labels;
import org.shenava.teaching.Approach;
import org.shenava.teaching.TeachRequest.Advanced;
import org.shenava.teaching.TeachingException;
import org.shenava.teaching.dl4j.ColourLearner;
import org.shenava.teaching.dl4j.NotesLearner;

/**
 * Ways to learn that are possible here.
 *
 * @param all at least one
 * @param colour what windows are summed up in
 * @param notes what slices are made as
 * @param networks hashes of the shipped networks that are built on
 * @param missing what cannot be done and why, one sentence each
 */
record Learners(List<Learner> all, SummarySpec colour, ProfileSpec notes, List<String> networks, List<String> missing) {
    private static final String GENRE = "genre";

    /** Of playing; less is a note or two. */
    private static final double LEAST_PLAYING_SECONDS = 2;

    /** Of a class's recordings; some may hold a note or two only. */
    private static final double LEAST_SHARE_PLAYING = 0.9;

    /** A shipped network that can be built on. */
    private record Shipped(ModelCard card, byte[] networkZip) {}

    /**
     * Looks for the shipped networks.
     *
     * @throws TeachingException in one sentence, when the approach that was asked for is not possible
     */
    static Learners of(ModelCatalog catalog, Advanced advanced) throws TeachingException {
        List<Learner> all = new ArrayList<>();
        List<String> networks = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        Optional<Shipped> genre =
                shipped(catalog, GENRE).filter(one -> one.card().features() instanceof SummarySpec);
        SummarySpec trainedOn =
                genre.map(one -> (SummarySpec) one.card().features()).orElse(ColourLearner.FEATURES);
        SummarySpec colour = withWindow(trainedOn, advanced);
        all.add(ColourLearner.ofSummaries(colour));
        Optional<ColourLearner> transfer = Optional.empty();
        if (genre.isPresent()) {
            transfer = onNetwork(genre.get(), trainedOn, colour);
        }
        if (transfer.isPresent()) {
            all.add(transfer.get());
            networks.add(genre.orElseThrow().card().networkSha256());
        } else {
            missing.add(
                    "The network of genres is not installed or cannot be built on, so the model learns without it.");
        }
        Optional<Shipped> dastgah = shipped(catalog, ModelCard.TASK_OF_MODES)
                .filter(one -> one.card().features() instanceof ProfileSpec);
        ProfileSpec notes = dastgah.map(one -> one.card().profile()).orElseGet(ProfileSpec::standard);
        Optional<NotesLearner> onTemplates = dastgah.flatMap(one -> onTemplates(one, notes));
        if (onTemplates.isPresent()) {
            all.add(onTemplates.get());
            networks.add(dastgah.orElseThrow().card().networkSha256());
        } else {
            missing.add("The network of dastgahs is not installed or cannot be built on, so the model does not learn by"
                    + " notes.");
        }
        if (advanced.approach().isPresent()) {
            Approach asked = advanced.approach().get();
            all.removeIf(one -> one.approach() != asked);
            if (all.isEmpty()) {
                throw new TeachingException("The way " + asked.id()
                        + " needs a network that is not installed; leave the choice to the program or install it.");
            }
        }
        return new Learners(all, colour, notes, networks, missing);
    }

    /**
     * Those that can learn from these recordings: by notes only where nearly all of each class have some. Where all classes are modes by
     * their names, only by notes: colour would know the tape, as modes of one player are often recorded one after another, not the mode.
     *
     * @throws TeachingException in one sentence, when none is left
     */
    List<Learner> forMaterial(Material material) throws TeachingException {
        List<String> silent = material.labels().stream()
                .filter(label -> !material.background().equals(Optional.of(label)))
                .filter(label -> sharePlaying(material, material.labels().indexOf(label)) < LEAST_SHARE_PLAYING)
                .toList();
        List<Learner> possible = all.stream()
                .filter(one -> one.approach() != Approach.NOTES_TRANSFER || silent.isEmpty())
                .toList();
        if (possible.isEmpty()) {
            throw new TeachingException("Recordings of the class " + silent.get(0)
                    + " have hardly any notes to learn from; leave the way to learn to the program.");
        }
        boolean modes = material.labels().stream()
                .filter(label -> !material.background().equals(Optional.of(label)))
                .allMatch(label -> Labels.of(label).family().isPresent());
        List<Learner> byNotes = possible.stream()
                .filter(one -> one.approach() == Approach.NOTES_TRANSFER)
                .toList();
        if (modes && !byNotes.isEmpty()) {
            return byNotes;
        }
        return possible;
    }

    private static double sharePlaying(Material material, int label) {
        List<Material.Recording> ofClass = material.recordings().stream()
                .filter(one -> one.label() == label)
                .toList();
        long playing = ofClass.stream()
                .filter(one -> one.heard().playingSeconds() >= LEAST_PLAYING_SECONDS)
                .count();
        return (double) playing / ofClass.size();
    }

    private static SummarySpec withWindow(SummarySpec spec, Advanced advanced) throws TeachingException {
        if (advanced.windowSeconds().isEmpty()) {
            return spec;
        }
        try {
            return new SummarySpec(
                    spec.type(),
                    spec.sampleRateHz(),
                    spec.fftSamples(),
                    spec.hopSamples(),
                    advanced.windowSeconds().getAsDouble(),
                    spec.columns());
        } catch (IllegalArgumentException impossible) {
            throw new TeachingException("This window is not possible: " + impossible.getMessage() + ".", impossible);
        }
    }

    private static Optional<Shipped> shipped(ModelCatalog catalog, String task) {
        try {
            InstalledModel model = catalog.find(task);
            if (!ModelFolder.weightsName(model.folder()).equals(ModelFolder.NETWORK)) {
                return Optional.empty();
            }
            ModelCard card = model.card().orElseThrow();
            return Optional.of(new Shipped(card, ModelFolder.readWeights(model.folder(), card)));
        } catch (ModelException absent) {
            return Optional.empty();
        }
    }

    private static Optional<NotesLearner> onTemplates(Shipped dastgah, ProfileSpec notes) {
        try {
            return NotesLearner.onNetwork(
                    dastgah.networkZip(), notes, dastgah.card().labels());
        } catch (IOException | IllegalArgumentException other) {
            System.getLogger(Learners.class.getName())
                    .log(System.Logger.Level.WARNING, dastgah.card().id() + " cannot be built on", other);
            return Optional.empty();
        }
    }

    private static Optional<ColourLearner> onNetwork(Shipped genre, SummarySpec trainedOn, SummarySpec colour) {
        try {
            return ColourLearner.onNetwork(genre.networkZip(), trainedOn, colour);
        } catch (IOException | IllegalArgumentException other) {
            System.getLogger(Learners.class.getName())
                    .log(System.Logger.Level.WARNING, genre.card().id() + " cannot be built on", other);
            return Optional.empty();
        }
    }
}
