package org.shenava.endurance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A damaged copy of a clean file. Equal numbers give equal bytes, whatever was made before.
 *
 * @param name of the clean file
 */
record Variant(int number, String name, Damage damage, byte[] bytes) {
    private static final long SEED = 8;

    /** Every container and every kind of damage comes equally often. */
    static Variant of(int number, List<Path> clean) throws IOException {
        SplittableRandom random = new SplittableRandom(new SplittableRandom(SEED + number).nextLong());
        Path file = clean.get(number % clean.size());
        Damage[] kinds = Damage.values();
        Damage damage = kinds[number / clean.size() % kinds.length];
        byte[] other = Files.readAllBytes(clean.get(random.nextInt(clean.size())));
        byte[] bytes = damage.to(Files.readAllBytes(file), other, random);
        String name = file.getFileName().toString();
        if (random.nextBoolean()) {
            // Otherwise the sums of its pages would keep damage away from the decoder.
            OggSums.putRight(bytes);
        }
        return new Variant(number, name, damage, bytes);
    }

    @Override
    public String toString() {
        return number + " (" + damage + " of " + name + ", " + bytes.length + " bytes)";
    }
}
