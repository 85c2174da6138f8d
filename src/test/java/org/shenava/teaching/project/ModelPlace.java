package org.shenava.teaching.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.shenava.classifier.CardText;
import org.shenava.classifier.ModelCard;
import org.shenava.classifier.ModelException;
import org.shenava.classifier.ModelFolder;
import org.shenava.classifier.dl4j.TinyModel;
import org.shenava.teaching.Approach;
import org.shenava.teaching.Judgement;
import org.shenava.teaching.JudgementFile;

/** A folder of own models with one in it, and a file to export one to. */
final class ModelPlace {
    static final String ID = "own-mine-1";

    private final Path folder;
    private final OwnModels models;
    private final Path file;

    ModelPlace(Path home) throws IOException {
        folder = home.resolve("models");
        models = new OwnModels(folder);
        file = home.resolve("given." + OwnModels.ENDING);
        byte[] zip = TinyModel.networkZip(1);
        ModelCard card = TinyModel.card(ID, zip).withOwn(new ModelCard.Own("Mine", "mahur"));
        Path model = TinyModel.write(folder, card, zip);
        Files.writeString(model.resolve(ModelFolder.CARD_FOR_PEOPLE), CardText.of(card));
        Files.write(model.resolve(JudgementFile.NAME), JudgementFile.write(judgement("shur/a.wav", "segah")));
        Files.writeString(model.resolve("notes.txt"), "not a part of it");
    }

    Path folder() {
        return folder;
    }

    OwnModels models() {
        return models;
    }

    Path file() {
        return file;
    }

    static Judgement judgement(String path, String answer) {
        return new Judgement(
                TinyModel.LABELS,
                Judgement.Test.BY_RECORDING,
                2,
                List.of(new Judgement.JudgedExample(path, "shur", answer, Map.of(answer, 1.0), 0)),
                new Judgement.Share(0, 0, 1, 1),
                0.5,
                0.5,
                Approach.COLOUR_TRANSFER,
                Map.of(),
                Judgement.Verdict.NO_BETTER_THAN_GUESSING);
    }

    ModelCard card(String id) throws ModelException {
        return ModelFolder.readCard(folder.resolve(id));
    }

    static List<String> names(Path place) throws IOException {
        try (Stream<Path> inside = Files.list(place)) {
            return inside.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
