package org.shenava.evaluation.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.shenava.classifier.Classifier;
import org.shenava.classifier.InstalledModel;
import org.shenava.classifier.ModelCard;
import org.shenava.classifier.ModelCatalog;
import org.shenava.classifier.ModelException;
import org.shenava.classifier.ModelFolder;
import org.shenava.evaluation.EvaluationException;
import org.shenava.evaluation.LearningCurve;
import org.shenava.feature.FeatureSpec;
import org.shenava.feature.SequenceSpec;
import org.shenava.feature.SummarySpec;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;

/** Gathers the trained systems of some folders and sets them beside what was published. */
public final class Systems {
    private static final Pattern TRAINING_TOOK = Pattern.compile("Training took ([0-9]+) s");

    private final ModelCatalog catalog;

    public Systems(ModelCatalog catalog) {
        this.catalog = catalog;
    }

    /** What makes trainings one system. */
    private record Key(String architecture, String task, List<String> labels, FeatureSpec features) {
        static Key of(ModelCard card) {
            return new Key(card.architecture().name(), card.task(), card.labels(), card.features());
        }
    }

    /**
     * The table: every published system, trained or not, then what else is trained. A system that was trained fills the line of its
     * paper; a model that is refused is left to the list of models.
     *
     * @throws EvaluationException in one sentence, when the measurements of a model are damaged
     */
    public SystemsTable compare(JobContext job) throws EvaluationException, JobCancelledException {
        Map<Key, List<InstalledModel>> systems = new LinkedHashMap<>();
        for (InstalledModel model : catalog.models()) {
            if (model.usable()) {
                systems.computeIfAbsent(Key.of(model.card().orElseThrow()), key -> new ArrayList<>())
                        .add(model);
            }
        }
        List<SystemRow> rows = new ArrayList<>();
        List<Key> placed = new ArrayList<>();
        for (Published published : Published.all()) {
            boolean run = false;
            for (Map.Entry<Key, List<InstalledModel>> system : systems.entrySet()) {
                if (published.fits(card(system.getValue().get(0)))) {
                    job.checkCancelled();
                    rows.add(row(system.getValue(), Optional.of(published)));
                    placed.add(system.getKey());
                    run = true;
                }
            }
            if (!run) {
                rows.add(notRun(published));
            }
        }
        for (Map.Entry<Key, List<InstalledModel>> system : systems.entrySet()) {
            if (!placed.contains(system.getKey())) {
                job.checkCancelled();
                rows.add(row(system.getValue(), Optional.empty()));
            }
        }
        List<String> order =
                rows.stream().map(SystemRow::architecture).distinct().toList();
        rows.sort(Comparator.comparingInt(row -> order.indexOf(row.architecture())));
        return new SystemsTable(rows);
    }

    private static SystemRow notRun(Published published) {
        String slices = published.sliceSeconds().isPresent()
                ? String.format(Locale.ROOT, "%.0f s", published.sliceSeconds().getAsDouble())
                : "-";
        String reason =
                switch (published.needs()) {
                    case "" -> "not run: not trained here";
                    case "audio" -> "not run: needs GTZAN's audio";
                    default -> "not run: needs GTZAN's audio or its " + published.needs();
                };
        return new SystemRow(
                published.architecture(),
                slices,
                published.collection(),
                Optional.of(published),
                List.of(),
                Map.of(),
                OptionalDouble.empty(),
                OptionalLong.empty(),
                OptionalDouble.empty(),
                reason);
    }

    private SystemRow row(List<InstalledModel> models, Optional<Published> published) throws EvaluationException {
        ModelCard first = card(models.get(0));
        Map<String, SystemRow.Cell> cells = new TreeMap<>();
        OptionalDouble seconds = OptionalDouble.empty();
        OptionalLong bytes = OptionalLong.empty();
        for (InstalledModel model : models) {
            cells.putAll(Cells.of(model.folder(), card(model)));
            OptionalDouble took = trainSeconds(model);
            if (took.isPresent() && took.getAsDouble() > seconds.orElse(0)) {
                seconds = took;
            }
            bytes = OptionalLong.of(Math.max(bytes.orElse(0), weightBytes(model.folder())));
        }
        return new SystemRow(
                first.architecture().name(),
                reads(first.features()),
                first.training().data().stream()
                        .map(ModelCard.Data::name)
                        .distinct()
                        .collect(Collectors.joining(" + ")),
                published,
                models.stream().map(InstalledModel::id).toList(),
                cells,
                seconds,
                bytes,
                windowMillis(models.get(0)),
                "");
    }

    private static ModelCard card(InstalledModel model) {
        return model.card().orElseThrow();
    }

    private static String reads(FeatureSpec features) {
        if (features instanceof SummarySpec summary) {
            return String.format(
                    Locale.ROOT,
                    "%.0f s, %d columns",
                    summary.windowSeconds(),
                    summary.columns().size());
        }
        if (features instanceof SequenceSpec sequence) {
            return String.format(
                    Locale.ROOT,
                    "%.0f s, %s %d x %d",
                    sequence.windowSeconds(),
                    sequence.kind().name().toLowerCase(Locale.ROOT),
                    sequence.rows(),
                    sequence.frames());
        }
        return features.type();
    }

    /** Of the learning curve; what does not learn in epochs has it in the note of its card. */
    private static OptionalDouble trainSeconds(InstalledModel model) {
        try {
            Optional<LearningCurve> curve = LearningCurve.read(model.folder());
            if (curve.isPresent()) {
                return OptionalDouble.of(curve.get().seconds());
            }
        } catch (EvaluationException damaged) {
            // It costs the comparison no more than this figure.
            System.getLogger(Systems.class.getName()).log(System.Logger.Level.WARNING, damaged.getMessage(), damaged);
        }
        Matcher note = TRAINING_TOOK.matcher(card(model).training().note());
        return note.find() ? OptionalDouble.of(Double.parseDouble(note.group(1))) : OptionalDouble.empty();
    }

    private static long weightBytes(Path folder) {
        try {
            return Files.size(folder.resolve(ModelFolder.weightsName(folder)));
        } catch (IOException gone) {
            throw new IllegalStateException("the weights of a model that was just checked are gone", gone);
        }
    }

    /** Trainings of a system differ in their weights, not in their speed: one is measured. */
    private OptionalDouble windowMillis(InstalledModel model) {
        try (Classifier classifier = catalog.open(model.folder().toString())) {
            return OptionalDouble.of(
                    WindowTime.medianMillis(classifier, card(model).golden().input()));
        } catch (ModelException refused) {
            return OptionalDouble.empty();
        }
    }
}
