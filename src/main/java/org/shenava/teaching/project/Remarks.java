package org.shenava.teaching.project;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shenava.teaching.ClassCount;
import org.shenava.teaching.ExampleFacts;
import org.shenava.teaching.Inventory;
import org.shenava.teaching.Remark;
import org.shenava.teaching.Remark.Kind;

/** Looks over what was collected and says what is to be said. The background is silence and noise, so that little is asked of it. */
final class Remarks {
    /** Half of what the shipped networks hear at a time; below it a window is mostly padding. */
    static final double SHORT_SECONDS = 5;

    /** A recording whose sound is less than this share of it, or less than a note or two, is called nearly silent. */
    static final double SILENT_SHARE = 0.2;

    static final double SILENT_SECONDS = 1;

    /** With four, one mistake is a quarter of the score of its class. */
    static final int FEW_RECORDINGS = 5;

    /** Six windows of the shipped networks. */
    static final double LITTLE_SECONDS = 60;

    /** Weights in training make up for less. */
    static final double IMBALANCE = 4;

    private final List<String> labels;
    private final Optional<String> background;
    private final List<ExampleFacts> facts;
    private final Map<String, List<ExampleFacts>> usable = new LinkedHashMap<>();
    private final List<Remark> remarks = new ArrayList<>();

    private Remarks(List<String> labels, Optional<String> background, List<ExampleFacts> facts) {
        this.labels = labels;
        this.background = background;
        this.facts = facts;
        labels.forEach(label -> usable.put(label, new ArrayList<>()));
    }

    static Inventory inventory(
            List<String> labels,
            Optional<String> background,
            List<ExampleFacts> heard,
            List<Inspection.Unread> unread) {
        List<ExampleFacts> facts =
                heard.stream().map(one -> withSilence(one, background)).toList();
        Remarks remarks = new Remarks(labels, background, facts);
        unread.forEach(one -> remarks.say(Kind.UNREADABLE, "", one.path(), one.reason(), 0));
        remarks.ofExamples();
        remarks.ofClasses();
        remarks.ofAll();
        remarks.remarks.sort(Comparator.comparing(Remark::kind));
        return new Inventory(remarks.counts(), facts, remarks.remarks);
    }

    /** What never sounds stands for nothing but the background. */
    private static ExampleFacts withSilence(ExampleFacts one, Optional<String> background) {
        boolean silent = one.problem().isEmpty()
                && one.soundingSeconds() == 0
                && !background.equals(Optional.of(one.example().label()));
        return silent
                ? new ExampleFacts(
                        one.example(),
                        one.seconds(),
                        0,
                        one.sha256(),
                        Optional.of("“" + one.example().file().getFileName() + "” is silent; record it louder."))
                : one;
    }

    private void ofExamples() {
        Map<String, ExampleFacts> firsts = new HashMap<>();
        for (ExampleFacts one : facts) {
            boolean isBackground = isBackground(one.example().label());
            if (one.problem().isPresent() && one.sha256().isEmpty()) {
                say(Kind.UNREADABLE, one, one.problem().get(), 0);
            } else if (!isBackground && isSilent(one)) {
                say(Kind.SILENT, one, "", one.soundingSeconds());
            } else if (!isBackground && one.seconds() < SHORT_SECONDS) {
                say(Kind.SHORT, one, "", one.seconds());
            }
            if (one.problem().isEmpty() && !isRepeated(one, firsts)) {
                usable.get(one.example().label()).add(one);
            }
        }
    }

    private static boolean isSilent(ExampleFacts one) {
        return one.soundingSeconds() < Math.min(SILENT_SECONDS, one.seconds())
                || one.soundingSeconds() < SILENT_SHARE * one.seconds();
    }

    /** The same sound in the class; in another class it counts, but is told. */
    private boolean isRepeated(ExampleFacts one, Map<String, ExampleFacts> firsts) {
        String label = one.example().label();
        ExampleFacts inClass = firsts.putIfAbsent(label + "/" + one.sha256(), one);
        if (inClass != null) {
            say(Kind.TWICE, one, inClass.example().path(), 0);
            return true;
        }
        ExampleFacts anywhere = firsts.putIfAbsent(one.sha256(), one);
        if (anywhere != null) {
            say(Kind.SAME_IN_TWO_CLASSES, one, anywhere.example().path(), 0);
        }
        return false;
    }

    private void ofClasses() {
        for (String label : labels) {
            List<ExampleFacts> its = usable.get(label);
            if (isBackground(label)) {
                continue;
            }
            if (its.isEmpty()) {
                say(Kind.EMPTY_CLASS, label, "", 0);
                continue;
            }
            if (its.size() < FEW_RECORDINGS) {
                say(Kind.FEW_RECORDINGS, label, "", its.size());
            }
            double sounding =
                    its.stream().mapToDouble(ExampleFacts::soundingSeconds).sum();
            if (sounding < LITTLE_SECONDS) {
                say(Kind.LITTLE_SOUND, label, "", sounding);
            }
            onlyPlayer(its).ifPresent(player -> say(Kind.ONE_PLAYER, label, player, 0));
        }
    }

    private static Optional<String> onlyPlayer(List<ExampleFacts> its) {
        Set<Optional<String>> players = new LinkedHashSet<>();
        its.forEach(one -> players.add(one.example().player()));
        return its.size() > 1 && players.size() == 1 ? players.iterator().next() : Optional.empty();
    }

    private void ofAll() {
        List<String> filled = labels.stream()
                .filter(label -> !isBackground(label) && !usable.get(label).isEmpty())
                .toList();
        if (filled.size() < 2) {
            say(Kind.ONE_CLASS, "", "", filled.size());
        } else if (filled.stream().map(this::sounds).distinct().count() == 1) {
            say(Kind.ALL_THE_SAME, "", "", 0);
        }
        filled.stream().max(Comparator.comparingDouble(this::seconds)).ifPresent(largest -> filled.stream()
                .filter(label -> seconds(largest) >= IMBALANCE * seconds(label))
                .forEach(label -> say(Kind.IMBALANCE, largest, label, seconds(largest) / seconds(label))));
        if (background.isEmpty() || usable.get(background.get()).isEmpty()) {
            say(Kind.NO_BACKGROUND, "", "", 0);
        }
    }

    private Set<String> sounds(String label) {
        Set<String> sounds = new LinkedHashSet<>();
        usable.get(label).forEach(one -> sounds.add(one.sha256()));
        return sounds;
    }

    private double seconds(String label) {
        return usable.get(label).stream().mapToDouble(ExampleFacts::seconds).sum();
    }

    private boolean isBackground(String label) {
        return background.equals(Optional.of(label));
    }

    private List<ClassCount> counts() {
        return labels.stream()
                .map(label -> new ClassCount(
                        label, isBackground(label), usable.get(label).size(), seconds(label)))
                .sorted(Comparator.comparing(ClassCount::background))
                .toList();
    }

    private void say(Kind kind, ExampleFacts one, String other, double number) {
        say(kind, one.example().label(), one.example().path(), other, number);
    }

    private void say(Kind kind, String label, String other, double number) {
        say(kind, label, "", other, number);
    }

    private void say(Kind kind, String label, String path, String other, double number) {
        remarks.add(new Remark(kind, label, path, other, number));
    }
}
