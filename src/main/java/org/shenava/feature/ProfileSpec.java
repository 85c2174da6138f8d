package org.shenava.feature;

/**
 * Everything that decides how sound becomes a folded salience profile. Saved with the weights: training, files and the microphone
 * use the same values or the model is refused. Defaults and reasons: {@link #standard()}.
 *
 * @param type name and version of the computation: {@value #TYPE}, or {@value #WITH_ORDER} when the network reads the order of notes, too
 * @param sampleRateHz mono samples a second
 * @param windowSamples length of the Hann window and of the FFT, a power of two
 * @param hopSamples samples between frames
 * @param binsPerOctave pitch bins an octave, also the length of the folded profile
 * @param lowestHz centre of the first pitch bin
 * @param keptFromHz salience below this is dropped: the ringing bass strings live there
 * @param keptToHz salience above this is dropped
 * @param targetRms level that the slow gain control aims at, full scale 1
 * @param compression c in ln(1 + c A) of a magnitude A
 * @param localMeanBins half-width of the local mean that is subtracted
 * @param harmonics partials that are added up, the fundamental included
 * @param harmonicDecay weight of each partial relative to the one below it
 * @param floorShare share of the running mean added to the sum that a frame is divided by, so that silence counts for nothing
 * @param sliceHops frames added up in one {@link ProfileSlice}
 */
public record ProfileSpec(
        String type,
        int sampleRateHz,
        int windowSamples,
        int hopSamples,
        int binsPerOctave,
        double lowestHz,
        double keptFromHz,
        double keptToHz,
        double targetRms,
        double compression,
        int localMeanBins,
        int harmonics,
        double harmonicDecay,
        double floorShare,
        int sliceHops)
        implements FeatureSpec {
    /** One folded profile. */
    public static final String TYPE = "salience-profile/1";

    /** One folded profile, and beside it which pitch class follows which ({@link NoteOrder}). */
    public static final String WITH_ORDER = "salience-profile-order/1";

    public ProfileSpec {
        SpecChecks.type(WITH_ORDER.equals(type) ? WITH_ORDER : TYPE, type);
        SpecChecks.require(
                sampleRateHz >= 8000 && sampleRateHz <= 192_000,
                "sampleRateHz must be in 8000..192000, got " + sampleRateHz);
        SpecChecks.require(
                windowSamples >= 256 && windowSamples <= 65_536 && Integer.bitCount(windowSamples) == 1,
                "windowSamples must be a power of two in 256..65536, got " + windowSamples);
        SpecChecks.require(
                hopSamples >= 1 && hopSamples <= windowSamples,
                "hopSamples must be in 1.." + windowSamples + ", got " + hopSamples);
        SpecChecks.require(
                binsPerOctave >= 12 && binsPerOctave <= 240, "binsPerOctave must be in 12..240, got " + binsPerOctave);
        SpecChecks.require(
                lowestHz > 0
                        && lowestHz <= keptFromHz
                        && keptFromHz < keptToHz
                        && keptToHz * harmonics < sampleRateHz / 2.0,
                "0 < lowestHz <= keptFromHz < keptToHz < half the rate / harmonics must hold, got " + lowestHz + ", "
                        + keptFromHz + ", " + keptToHz);
        SpecChecks.require(targetRms > 0 && targetRms <= 1, "targetRms must be in (0, 1], got " + targetRms);
        SpecChecks.require(compression > 0, "compression must be above 0, got " + compression);
        SpecChecks.require(localMeanBins >= 1, "localMeanBins must be at least 1, got " + localMeanBins);
        SpecChecks.require(harmonics >= 1 && harmonics <= 16, "harmonics must be in 1..16, got " + harmonics);
        SpecChecks.require(
                harmonicDecay > 0 && harmonicDecay <= 1, "harmonicDecay must be in (0, 1], got " + harmonicDecay);
        SpecChecks.require(floorShare >= 0 && floorShare <= 1, "floorShare must be in [0, 1], got " + floorShare);
        SpecChecks.require(sliceHops >= 1 && sliceHops <= 64, "sliceHops must be in 1..64, got " + sliceHops);
    }

    /**
     * The front end that was measured to hold for setar: 20-cent bins, 160-900 Hz kept (cutting the bass drones was worth 15
     * points), five partials, frames that count alike. Slices of five hops give 4.3 a second.
     */
    public static ProfileSpec standard() {
        return new ProfileSpec(TYPE, 22_050, 8192, 1024, 60, 80, 160, 900, 0.1, 1000, 15, 5, 0.8, 0.05, 5);
    }

    /** One folded profile, and with the order of notes as many again as that has bands. */
    @Override
    public int inputLength() {
        return channels() * binsPerOctave;
    }

    /** Rows of {@code binsPerOctave} values in one input: the profile, then what else is heard. */
    public int channels() {
        return hearsOrder() ? 1 + NoteOrder.BANDS : 1;
    }

    /** Whether the network reads the order of notes beside the profile. */
    public boolean hearsOrder() {
        return WITH_ORDER.equals(type);
    }

    /** The same slices for a network that reads the order of notes, too. */
    public ProfileSpec withOrder() {
        return withType(WITH_ORDER);
    }

    /** What the slices depend on: specifications of the same sound are equal, whatever is made from the slices. */
    public ProfileSpec ofSlices() {
        return withType(TYPE);
    }

    private ProfileSpec withType(String other) {
        return new ProfileSpec(
                other,
                sampleRateHz,
                windowSamples,
                hopSamples,
                binsPerOctave,
                lowestHz,
                keptFromHz,
                keptToHz,
                targetRms,
                compression,
                localMeanBins,
                harmonics,
                harmonicDecay,
                floorShare,
                sliceHops);
    }

    public double sliceSeconds() {
        return (double) sliceHops * hopSamples / sampleRateHz;
    }
}
