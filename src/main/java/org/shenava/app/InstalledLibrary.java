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
import org.shenava.library.scan.ScanOutcome;
import org.shenava.library.scan.ScanRequest;
import org.shenava.library.scan.ScanResult;
import org.shenava.library.scan.ScanWords;
import org.shenava.library.tags.GenreTags;
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

    @Override
    public Classes classes() throws ModelException {
        AskedModels asked = asked();
        ModelCard card = asked.model().card();
        Optional<ModelCard> modes = asked.modes().map(InstalledScanModel::card);
        return new Classes(
                card.answers(),
                modes.map(ModelCard::answers).orElse(List.of()),
                card.unsureBelow(),
                modes.map(ModelCard::unsureBelow).orElse(card.unsureBelow()),
                asked.model().scope(),
                card.namesOwnClasses() ? ownTitle(card) : "");
    }

    @Override
    public ScanResult scan(Path folder, Consumer<ScanOutcome> outcomes, JobContext job)
            throws JobCancelledException, ModelException, StoreException {
        AskedModels asked = asked();
        int workers = Runtime.getRuntime().availableProcessors();
        ScanRequest request = new ScanRequest(folder, asked.model(), asked.scanModes(), workers, outcomes);
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

    private AskedModels asked() throws ModelException {
        // A shipped model of the modes names no genres; that of the genres is asked in its place, and the modes beside
        // it.
        String name = inUse.get()
                .filter(ModelCard::namesOwnClasses)
                .map(ModelCard::id)
                .orElse(TASK_OF_GENRES);
        return AskedModels.find(models, name, missing -> System.getLogger(InstalledLibrary.class.getName())
                .log(System.Logger.Level.INFO, "no model of the modes", missing));
    }

    private static String ownTitle(ModelCard card) {
        return card.own().title().isEmpty() ? card.id() : card.own().title();
    }

    @Override
    public void close() {
        answers.close();
    }
}
