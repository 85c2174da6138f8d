package org.shenava.app;

import java.util.HashMap;
import java.util.Map;
import org.shenava.classifier.InstalledModel;
import org.shenava.classifier.ModelCard;
import org.shenava.classifier.ModelCatalog;
import org.shenava.classifier.ModelException;
import org.shenava.job.JobRunner;
import org.shenava.live.AwaitedModel;
import org.shenava.music.Labels;

/** Models that are loaded in the background, each once. */
public final class LoadedModels {
    private final ModelCatalog models;
    private final JobRunner jobs;

    // Any thread; guarded by this.
    private final Map<String, AwaitedModel> loaded = new HashMap<>();

    public LoadedModels(ModelCatalog models, JobRunner jobs) {
        this.models = models;
        this.jobs = jobs;
    }

    /**
     * Looks for a model and starts loading it, unless that was done before; one that tells Iranian music comes with the model of the
     * modes beside it. Reads cards, so it may wait for the disk.
     *
     * @param name a task, an id or a folder
     */
    public synchronized AwaitedModel await(String name) {
        try {
            InstalledModel installed = models.find(name);
            ModelCard card = installed.card().orElseThrow();
            AwaitedModel known = loaded.get(name);
            // Models come, go and are renamed while the program runs.
            if (known == null || !known.card().filter(card::sameAs).isPresent()) {
                known = load(installed, card);
                loaded.put(name, known);
            }
            return known;
        } catch (ModelException missing) {
            loaded.remove(name);
            return AwaitedModel.missing(missing);
        }
    }

    private AwaitedModel load(InstalledModel installed, ModelCard card) {
        AwaitedModel awaited = AwaitedModel.of(
                card, LoadedModel.open(models, installed.folder().toString(), jobs));
        return card.labels().contains(Labels.IRANIAN) ? awaited.beside(await(ModelCard.TASK_OF_MODES)) : awaited;
    }
}
