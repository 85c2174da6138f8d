package org.shenava.synth;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The instrument and the room of a clip, drawn at random. */
final class Surroundings {
    private Surroundings() {}

    static ProfileSynthesizer.Room room(ClipRanges ranges, Random random) {
        ClipRanges.Room room = ranges.room();
        return new ProfileSynthesizer.Room(
                room.echoShare().draw(random),
                room.echoSeconds().draw(random),
                Math.pow(10, room.noiseDbfs().draw(random) / 20));
    }

    /** Something between a setar and an oud, its partials as no other's. */
    static Timbre instrument(ClipRanges ranges, Random random) {
        Timbre setar = Timbre.setar();
        Timbre oud = Timbre.oud();
        double mix = random.nextDouble();
        double decay = ranges.instrument().decay().drawLog(random);
        List<Double> levels = new ArrayList<>();
        List<Double> decays = new ArrayList<>();
        for (int i = 0; i < setar.partialCount(); i++) {
            levels.add(mix(setar.partialLevelsDb().get(i), oud.partialLevelsDb().get(i), mix)
                    + ranges.instrument().partialDb() * random.nextGaussian());
            decays.add(decay
                    * mix(setar.partialDecaysDb().get(i), oud.partialDecaysDb().get(i), mix));
        }
        return new Timbre(
                levels,
                decays,
                mix(setar.inharmonicity(), oud.inharmonicity(), mix),
                setar.levelSpreadDb(),
                setar.pitchSpreadCents(),
                setar.attackSeconds(),
                setar.pluckNoiseDb(),
                setar.pluckNoiseSeconds(),
                mix(setar.stoppedDecayDb(), oud.stoppedDecayDb(), mix));
    }

    private static double mix(double a, double b, double share) {
        return a + share * (b - a);
    }
}
