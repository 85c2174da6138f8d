package org.shenava.training;

import java.util.List;
import org.shenava.classifier.ModelCard;
import org.shenava.dataset.Dataset;
import org.shenava.dataset.DatasetDescription;
import org.shenava.dataset.Recording;
import org.shenava.dataset.Split;

/** A dataset and its sides. */
record SplitDataset(Dataset dataset, Split split) {
    DatasetDescription description() {
        return dataset.description();
    }

    /**
     * What a card says of it.
     *
     * @param heard recordings whose players count as known
     */
    ModelCard.Data inCard(List<Recording> heard) {
        List<String> performers = heard.stream()
                .map(Recording::performer)
                .filter(name -> !name.isEmpty())
                .distinct()
                .sorted()
                .toList();
        return new ModelCard.Data(
                description().name(),
                description().indexSha256(),
                split.trainRecordings().size(),
                Math.round(trainedSeconds()),
                performers);
    }

    /** Where nothing is held out, the rests of recordings that make no window are learned from, too. */
    private double trainedSeconds() {
        return split.test().isEmpty() && split.validation().isEmpty()
                ? description().seconds()
                : split.train().stream()
                        .mapToDouble(window -> window.endSeconds() - window.startSeconds())
                        .sum();
    }
}
