package org.shenava.endurance;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Ways in which a file breaks, or is broken on purpose. */
enum Damage {
    FLIPPED_BITS {
        @Override
        byte[] to(byte[] clean, byte[] other, SplittableRandom random) {
            byte[] bytes = clean.clone();
            int flips = 1 + random.nextInt(64);
            int reach = random.nextBoolean() ? bytes.length : Math.min(512, bytes.length);
            for (int i = 0; i < flips; i++) {
                bytes[random.nextInt(reach)] ^= (byte) (1 << random.nextInt(8));
            }
            return bytes;
        }
    },
    CUT_SHORT {
        @Override
        byte[] to(byte[] clean, byte[] other, SplittableRandom random) {
            int reach = random.nextInt(3) == 0 ? Math.min(1024, clean.length) : clean.length;
            return Arrays.copyOf(clean, 1 + random.nextInt(reach));
        }
    },
    ZEROED_BLOCK {
        @Override
        byte[] to(byte[] clean, byte[] other, SplittableRandom random) {
            byte[] bytes = clean.clone();
            int[] block = block(bytes.length, random);
            Arrays.fill(bytes, block[0], block[1], (byte) (random.nextInt(4) == 0 ? 0xFF : 0));
            return bytes;
        }
    },
    NOISE {
        @Override
        byte[] to(byte[] clean, byte[] other, SplittableRandom random) {
            byte[] bytes = clean.clone();
            int[] block = block(bytes.length, random);
            for (int i = block[0]; i < block[1]; i++) {
                bytes[i] = (byte) random.nextInt();
            }
            return bytes;
        }
    },
    DOUBLED_BLOCK {
        @Override
        byte[] to(byte[] clean, byte[] other, SplittableRandom random) {
            int[] block = block(clean.length, random);
            return joined(
                    Arrays.copyOf(clean, block[1]),
                    Arrays.copyOfRange(clean, block[0], block[1]),
                    Arrays.copyOfRange(clean, block[1], clean.length));
        }
    },
    REMOVED_BLOCK {
        @Override
        byte[] to(byte[] clean, byte[] other, SplittableRandom random) {
            int[] block = block(clean.length, random);
            return joined(Arrays.copyOf(clean, block[0]), Arrays.copyOfRange(clean, block[1], clean.length));
        }
    },
    /** Sizes, rates and counts of channels at their limits, wherever they stand in a header. */
    EXTREME_FIELDS {
        @Override
        byte[] to(byte[] clean, byte[] other, SplittableRandom random) {
            byte[] bytes = clean.clone();
            int fields = 1 + random.nextInt(3);
            for (int i = 0; i < fields; i++) {
                int reach = Math.min(bytes.length, random.nextInt(3) == 0 ? 4096 : 96);
                // Some formats keep their header at the end.
                int from = random.nextInt(4) == 0 ? bytes.length - reach : 0;
                put(bytes, from + random.nextInt(reach), WIDTHS[random.nextInt(WIDTHS.length)], random);
            }
            return bytes;
        }
    },
    SPLICED {
        @Override
        byte[] to(byte[] clean, byte[] other, SplittableRandom random) {
            int end = 1 + random.nextInt(clean.length);
            int start = random.nextInt(other.length);
            byte[] head = Arrays.copyOf(clean, end);
            return switch (random.nextInt(3)) {
                case 0 -> joined(head, Arrays.copyOfRange(other, start, other.length));
                case 1 -> joined(clean, other);
                default -> joined(head, other, Arrays.copyOfRange(clean, end, clean.length));
            };
        }
    };

    private static final int[] WIDTHS = {1, 2, 2, 3, 4, 4, 4, 8};
    private static final long[] EXTREMES = {
        0,
        1,
        -1,
        2,
        0x7F,
        0x80,
        0xFF,
        0x7FFF,
        0x8000,
        0xFFFF,
        63,
        64,
        255,
        99,
        1_000_000,
        10_000_000,
        0x7FFF_FFFFL,
        0x8000_0000L,
        0xFFFF_FFFFL,
        0xFFFF_FFFEL,
        Long.MAX_VALUE,
        Long.MIN_VALUE
    };

    /**
     * A damaged copy.
     *
     * @param other another file, for what is joined
     */
    abstract byte[] to(byte[] clean, byte[] other, SplittableRandom random);

    private static int[] block(int length, SplittableRandom random) {
        int start = random.nextInt(length);
        int most = Math.max(1, Math.min(length - start, random.nextInt(4) == 0 ? length : 2048));
        return new int[] {start, start + 1 + random.nextInt(most)};
    }

    private static void put(byte[] bytes, int start, int width, SplittableRandom random) {
        long value = EXTREMES[random.nextInt(EXTREMES.length)];
        boolean bigEndian = random.nextBoolean();
        for (int i = 0; i < width && start + i < bytes.length; i++) {
            int shift = 8 * (bigEndian ? width - 1 - i : i);
            bytes[start + i] = (byte) (value >> shift);
        }
    }

    private static byte[] joined(byte[]... parts) {
        byte[] all = new byte[Arrays.stream(parts).mapToInt(part -> part.length).sum()];
        int end = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, all, end, part.length);
            end += part.length;
        }
        return all;
    }
}
