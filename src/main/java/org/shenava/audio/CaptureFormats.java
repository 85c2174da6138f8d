package org.shenava.audio;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javax.sound.sampled.AudioFormat;

/** Which of a device's formats to record in. */
final class CaptureFormats {
    /** Native rates of most microphones first; below 44.1 kHz the upper octaves of a setar are missing. */
    private static final float[] RATES_HZ = {
        48_000, 44_100, 96_000, 88_200, 192_000, 32_000, 22_050, 16_000, 11_025, 8_000
    };

    private static final int MAX_CHANNELS = 32;

    private CaptureFormats() {}

    /**
     * Each rate, width and number of channels once, best first: 48 or 44.1 kHz before other rates, then 16 bits before more and fewer, then mono before stereo and more.
     *
     * @param offered what the device lists; a rate may be left open
     * @param supported asks the device about one format
     */
    static List<AudioFormat> inOrder(List<AudioFormat> offered, Predicate<AudioFormat> supported) {
        Set<String> seen = new HashSet<>();
        List<AudioFormat> usable = new ArrayList<>();
        List<AudioFormat> littleEndianFirst = offered.stream()
                .sorted(Comparator.comparing(AudioFormat::isBigEndian))
                .toList();
        for (AudioFormat format : littleEndianFirst) {
            if (!Pcm.readable(format) || format.getChannels() < 1 || format.getChannels() > MAX_CHANNELS) {
                continue;
            }
            for (float rateHz : rates(format)) {
                AudioFormat exact = new AudioFormat(
                        rateHz, format.getSampleSizeInBits(), format.getChannels(), true, format.isBigEndian());
                String shape = rateHz + "/" + format.getSampleSizeInBits() + "/" + format.getChannels();
                if (!seen.contains(shape) && supported.test(exact)) {
                    seen.add(shape);
                    usable.add(exact);
                }
            }
        }
        usable.sort(Comparator.comparingInt((AudioFormat format) -> rateRank(format.getSampleRate()))
                .thenComparingInt(format -> bitsRank(format.getSampleSizeInBits()))
                .thenComparingInt(AudioFormat::getChannels));
        return usable;
    }

    private static float[] rates(AudioFormat format) {
        return format.getSampleRate() > 0 ? new float[] {format.getSampleRate()} : RATES_HZ;
    }

    private static int rateRank(float rateHz) {
        for (int i = 0; i < RATES_HZ.length; i++) {
            if (RATES_HZ[i] == rateHz) {
                return i;
            }
        }
        return RATES_HZ.length;
    }

    private static int bitsRank(int bits) {
        return switch (bits) {
            case 16 -> 0;
            case 24 -> 1;
            case 32 -> 2;
            default -> 3;
        };
    }
}
