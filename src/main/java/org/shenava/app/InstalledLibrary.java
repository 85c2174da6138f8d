package org.shenava.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.shenava.classifier.ModelCard;
import org.shenava.classifier.ModelCatalog;
import org.shenava.classifier.ModelException;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;
import org.shenava.library.apply.Runs;
import org.shenava.library.scan.AnswerStore;
import org.shenava.library.scan.ByHand;
import org.shenava.library.scan.InstalledScanModel;
import org.shenava.library.scan.KeepingTagWriter;
import org.shenava.library.scan.LibraryScan;
import org.shenava.library.scan.ScanModel;
import org.shenava.library.scan.ScanOutcome;
import org.shenava.library.scan.ScanRequest;
import org.shenava.library.scan.ScanResult;
import org.shenava.library.scan.ScanWords;
import org.shenava.library.tags.GenreTags;
import org.shenava.music.Labels;
import org.shenava.store.StoreException;
import org.shenava.view.common.MusicLibrary;

/** The library of the window: the installed models, and answers and runs in the user's folder, which the terminal uses too. */
final class InstalledLibrary implements MusicLibrary, AutoCloseable {
    private static final String TASK_OF_GENRES = "genre";

    private final ModelCatalog models;
    private final Supplier<Optional<ModelCard>> inUse;
    private final AnswerStore answers;
    private final Runs runs;

    /**
     * A library.
     *
     * @param home nothing is read or made there before the first question
     * @param inUse the model that the window listens with; may wait for the disk
     */
    InstalledLibrary(ModelCatalog models, Path home, Supplier<Optional<ModelCard>> inUse) {
        this.models = models;
        this.inUse = inUse;
        this.answers = new AnswerStore(home);
        this.runs = new Runs(home.resolve("runs"), new KeepingTagWriter(new GenreTags(), answers), Clock.systemUTC());
    }

    /** The models that are asked. */
    private record Asked(InstalledScanModel first, Optional<InstalledScanModel> modes) {}

    @Override
    public Classes classes() throws ModelException {
        Asked asked = asked();
        ModelCard card = asked.first().card();
        Optional<ModelCard> modes = asked.modes().map(InstalledScanModel::card);
        return new Classes(
                card.answers(),
                modes.map(ModelCard::answers).orElse(List.of()),
                card.unsureBelow(),
                modes.map(ModelCard::unsureBelow).orElse(card.unsureBelow()),
                asked.first().scope(),
                card.namesOwnClasses() ? ownTitle(card) : "");
    }

    @Override
    public ScanResult scan(Path folder, Consumer<ScanOutcome> outcomes, JobContext job)
            throws JobCancelledException, ModelException, StoreException {
        Asked asked = asked();
        Optional<ScanModel> modes = asked.modes().map(model -> model);
        int workers = Runtime.getRuntime().availableProcessors();
        ScanRequest request = new ScanRequest(folder, asked.first(), modes, workers, outcomes);
        // The window says the time that is left in its own language.
        return new LibraryScan(request, answers, ScanWords.NAMES).run(job);
    }

    @Override
    public void sayByHand(String sha256, Classes among, Optional<ByHand> said) throws StoreException {
        answers.sayByHand(sha256, among.scope(), said);
    }

    @Override
    public Optional<Path> setAside() {
        return answers.setAside();
    }

    @Override
    public Runs runs() {
        return runs;
    }

    private Asked asked() throws ModelException {
        // A model of the modes names no genres, and so one that ships gives way to the other.
        String name = inUse.get()
                .filter(ModelCard::namesOwnClasses)
                .map(ModelCard::id)
                .orElse(TASK_OF_GENRES);
        InstalledScanModel first = InstalledScanModel.find(models, name);
        if (!first.card().labels().contains(Labels.IRANIAN)) {
            return new Asked(first, Optional.empty());
        }
        try {
            return new Asked(first, Optional.of(InstalledScanModel.find(models, ModelCard.TASK_OF_MODES)));
        } catch (ModelException missing) {
            // Iranian music is found all the same, without its dastgah.
            System.getLogger(InstalledLibrary.class.getName())
                    .log(System.Logger.Level.INFO, "no model of the modes", missing);
            return new Asked(first, Optional.empty());
        }
    }

    private static String ownTitle(ModelCard card) {
        return card.own().title().isEmpty() ? card.id() : card.own().title();
    }

    @Override
    public void close() {
        answers.close();
    }
}
