package org.shenava.live;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.shenava.classifier.Classifier;
import org.shenava.classifier.ModelCard;

/**
 * A model on its way. What it reads is known from its card at once, so that no sound is lost while the network is loaded.
 *
 * @param card empty when there is no such model; then {@code classifier} fails with a sentence
 * @param classifier arrives when it can and is closed by its owner; fails with a {@link org.shenava.classifier.ModelException}
 * @param modes a model of the modes that is asked beside it, where it hears Iranian music
 */
public record AwaitedModel(
        Optional<ModelCard> card, CompletableFuture<Classifier> classifier, Optional<AwaitedModel> modes) {
    /** A model that stands alone. */
    public static AwaitedModel of(ModelCard card, CompletableFuture<Classifier> classifier) {
        return new AwaitedModel(Optional.of(card), classifier, Optional.empty());
    }

    /** A model that is there already. */
    public static AwaitedModel of(Classifier classifier) {
        return of(classifier.card(), CompletableFuture.completedFuture(classifier));
    }

    /** A model that cannot be had. */
    public static AwaitedModel missing(Exception reason) {
        return new AwaitedModel(Optional.empty(), CompletableFuture.failedFuture(reason), Optional.empty());
    }

    /** The same model with one of the modes beside it. */
    public AwaitedModel beside(AwaitedModel newModes) {
        return new AwaitedModel(card, classifier, Optional.of(newModes));
    }

    /** Done when nothing is to be waited for any more, whether or not it came. */
    CompletableFuture<?> settled() {
        CompletableFuture<?> beside = modes.<CompletableFuture<?>>map(AwaitedModel::settled)
                .orElseGet(() -> CompletableFuture.completedFuture(null));
        return classifier.handle((came, failure) -> failure).thenCombine(beside, (failure, ignored) -> failure);
    }
}
