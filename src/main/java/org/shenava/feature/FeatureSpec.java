package org.shenava.feature;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * Everything that decides how sound becomes the input of a network. Saved with the weights; {@code type} names the computation and
 * its version, and tells the kinds apart in JSON.
 */
@JsonTypeInfo(
        use = JsonTypeInfo.Id.NAME,
        include = JsonTypeInfo.As.EXISTING_PROPERTY,
        property = "type",
        visible = true)
@JsonSubTypes({
    @JsonSubTypes.Type(
            value = ProfileSpec.class,
            names = {ProfileSpec.TYPE, ProfileSpec.WITH_ORDER}),
    @JsonSubTypes.Type(value = SummarySpec.class, name = SummarySpec.TYPE),
    @JsonSubTypes.Type(value = SequenceSpec.class, name = SequenceSpec.TYPE)
})
public sealed interface FeatureSpec permits ProfileSpec, WindowSpec {
    /** Name and version of the computation. */
    String type();

    /** Mono samples a second. */
    int sampleRateHz();

    /** Count of values in one input of a network. */
    int inputLength();
}
