package org.shenava.audio;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.Line;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.TargetDataLine;

/** The microphones and other inputs that Java Sound finds now. */
public final class InputDevices {
    private static final Pattern CARD_NUMBER = Pattern.compile(" *\\[(default|(plug)?hw:[^\\]]*)\\]$");

    private InputDevices() {}

    /** All inputs, the system's default first where the system says so; empty when there is none. Asks anew at each call. */
    public static List<InputDevice> list() {
        return found().stream()
                .map(input -> new InputDevice(input.name(), describe(input.formats())))
                .toList();
    }

    /** An input as Java Sound gives it. */
    record Input(String name, Mixer mixer, List<AudioFormat> formats) {}

    static List<Input> found() {
        List<Input> inputs = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (Mixer.Info info : AudioSystem.getMixerInfo()) {
            try {
                Mixer mixer = AudioSystem.getMixer(info);
                List<AudioFormat> formats = formats(mixer);
                if (!formats.isEmpty()) {
                    String name = lastingName(info.getName());
                    int count = seen.merge(name, 1, Integer::sum);
                    inputs.add(new Input(count == 1 ? name : name + " (" + count + ")", mixer, formats));
                }
            } catch (IllegalArgumentException | SecurityException gone) {
                // Pulled out between the list and the question.
                continue;
            }
        }
        return inputs;
    }

    /** Without the number that Linux gives a card at each start anew: {@code "USB Audio [plughw:1,0]"} is "USB Audio". */
    static String lastingName(String systemName) {
        String name = CARD_NUMBER.matcher(systemName).replaceFirst("").strip();
        return name.isEmpty() ? systemName : name;
    }

    private static List<AudioFormat> formats(Mixer mixer) {
        List<AudioFormat> formats = new ArrayList<>();
        for (Line.Info line : mixer.getTargetLineInfo(new Line.Info(TargetDataLine.class))) {
            if (line instanceof DataLine.Info data) {
                formats.addAll(List.of(data.getFormats()));
            }
        }
        return formats;
    }

    /** The formats in words, numbers as people write them in English. */
    static String describe(List<AudioFormat> formats) {
        TreeSet<Double> rates = new TreeSet<>();
        TreeSet<Integer> bits = new TreeSet<>();
        TreeSet<Integer> channels = new TreeSet<>();
        for (AudioFormat format : formats) {
            if (format.getSampleRate() > 0) {
                rates.add((double) format.getSampleRate());
            }
            if (format.getSampleSizeInBits() > 0) {
                bits.add(format.getSampleSizeInBits());
            }
            if (format.getChannels() > 0) {
                channels.add(format.getChannels());
            }
        }
        String rate = rates.isEmpty() ? "any rate" : range(rates.first() / 1000, rates.last() / 1000) + " kHz";
        return rate + ", " + join(bits.stream().map(b -> b + "-bit").toList()) + ", " + channelWords(channels);
    }

    private static String range(double low, double high) {
        return low == high ? number(low) : number(low) + "-" + number(high);
    }

    private static String number(double value) {
        return new java.math.BigDecimal(value)
                .setScale(3, java.math.RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** Sound servers offer every number of channels up to 32: the highest says enough. */
    private static String channelWords(TreeSet<Integer> channels) {
        List<String> words = new ArrayList<>();
        if (channels.contains(1)) {
            words.add("mono");
        }
        if (channels.contains(2)) {
            words.add("stereo");
        }
        if (!channels.isEmpty() && channels.last() > 2) {
            words.add((channels.headSet(channels.last()).isEmpty() ? "" : "up to ") + channels.last() + " channels");
        }
        return join(words);
    }

    private static String join(List<String> words) {
        if (words.size() < 2) {
            return words.isEmpty() ? "any" : words.get(0);
        }
        return words.stream().limit(words.size() - 1).collect(Collectors.joining(", ")) + " or "
                + words.get(words.size() - 1);
    }
}
