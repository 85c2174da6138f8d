package org.shenava.library.scan;

import java.nio.file.Path;
import java.util.Optional;
import org.shenava.audio.AudioException;
import org.shenava.classifier.Classifier;
import org.shenava.classifier.InstalledModel;
import org.shenava.classifier.ModelCard;
import org.shenava.classifier.ModelCatalog;
import org.shenava.classifier.ModelException;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;
import org.shenava.recognition.Answer;
import org.shenava.recognition.FileRecognizer;
import org.shenava.recognition.FileRecognizer.FileAnswer;
import org.shenava.recognition.ListeningState;

/** A model of the catalogue. */
public final class InstalledScanModel implements ScanModel {
    private final ModelCatalog models;
    private final InstalledModel installed;
    private final ModelCard card;

    private InstalledScanModel(ModelCatalog models, InstalledModel installed) {
        this.models = models;
        this.installed = installed;
        this.card = installed.card().orElseThrow();
    }

    /**
     * Looks for a model; reads its card only.
     *
     * @param name a task, an id or a folder
     * @throws ModelException in one sentence, when there is none
     */
    public static InstalledScanModel find(ModelCatalog models, String name) throws ModelException {
        return new InstalledScanModel(models, models.find(name));
    }

    public ModelCard card() {
        return card;
    }

    @Override
    public String key() {
        return card.id() + "@" + card.networkSha256();
    }

    @Override
    public String scope() {
        return card.namesOwnClasses() ? card.id() : "";
    }

    @Override
    public Ear open() throws ModelException {
        return new Opened(models.open(installed.folder().toString()));
    }

    /** A network at work. */
    private static final class Opened implements Ear {
        private final Classifier network;

        Opened(Classifier network) {
            this.network = network;
        }

        @Override
        public ModelAnswer hear(Path file, JobContext job) throws AudioException, JobCancelledException {
            EmbeddingMean watched = new EmbeddingMean(network);
            FileAnswer answered = new FileRecognizer(watched, Optional.empty()).recognize(file, job);
            Answer whole = answered.answer().whole();
            return new ModelAnswer(
                    answered.answer().seconds(),
                    whole.state() == ListeningState.LISTENING,
                    whole.top(),
                    watched.embedding(),
                    answered.warning());
        }

        @Override
        public void close() {
            network.close();
        }
    }
}
