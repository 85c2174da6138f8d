package org.shenava.app;

import java.util.Optional;
import java.util.function.Consumer;
import org.shenava.classifier.ModelCard;
import org.shenava.classifier.ModelCatalog;
import org.shenava.classifier.ModelException;
import org.shenava.library.results.Judge;
import org.shenava.library.scan.InstalledScanModel;
import org.shenava.library.scan.ScanModel;
import org.shenava.music.Labels;
import org.shenava.music.Thresholds;

/**
 * The models that hear a library.
 *
 * @param model that was asked for
 * @param modes that is asked about Iranian music; empty when the first knows none, or there is no such model
 */
public record AskedModels(InstalledScanModel model, Optional<InstalledScanModel> modes) {
    /**
     * Looks for them; reads their cards only.
     *
     * @param name a task, an id or a folder
     * @param noModes hears why there is no model of the modes, where one would be asked
     */
    public static AskedModels find(ModelCatalog models, String name, Consumer<ModelException> noModes)
            throws ModelException {
        InstalledScanModel asked = InstalledScanModel.find(models, name);
        if (!asked.card().labels().contains(Labels.IRANIAN)) {
            return new AskedModels(asked, Optional.empty());
        }
        try {
            return new AskedModels(asked, Optional.of(InstalledScanModel.find(models, ModelCard.TASK_OF_MODES)));
        } catch (ModelException missing) {
            noModes.accept(missing);
            return new AskedModels(asked, Optional.empty());
        }
    }

    public Optional<ScanModel> scanModes() {
        return modes.map(one -> one);
    }

    /** Who judges by these models, where the user sets no threshold. */
    public Judge judge(Thresholds thresholds) {
        double own = model.card().unsureBelow();
        return new Judge(
                thresholds, own, modes.map(one -> one.card().unsureBelow()).orElse(own));
    }
}
