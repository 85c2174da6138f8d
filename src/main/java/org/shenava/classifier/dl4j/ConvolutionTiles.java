package org.shenava.classifier.dl4j;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a batch of pictures into pieces whose patches are laid out at once: rows of a large picture, so that they fit the cache, or several
 * small pictures, so that the weights of a layer are not read anew for a few columns.
 */
final class ConvolutionTiles {
    /** 1 MB of patches. */
    private static final int TILE_VALUES = 1 << 18;
    /** From so many columns on a product takes as long for each as with more. */
    private static final int COLUMNS = 256;

    private final List<Tile> all = new ArrayList<>();

    ConvolutionTiles(Patches patches, int examples) {
        int frames = patches.outFrames();
        int outRows = patches.outRows();
        int rows = Math.max(1, Math.min(outRows, TILE_VALUES / (frames * patches.patchLength())));
        int together = rows < outRows ? 1 : Math.max(1, COLUMNS / (outRows * frames));
        for (int example = 0; example < examples; example += together) {
            int taken = Math.min(together, examples - example);
            for (int row = 0; row < outRows; row += rows) {
                all.add(new Tile(example, taken, row, Math.min(outRows, row + rows), frames));
            }
        }
    }

    /**
     * The same rows of neighbouring examples.
     *
     * @param endRow behind the last row
     * @param frames columns of an example's row
     */
    record Tile(int firstExample, int examples, int firstRow, int endRow, int frames) {
        /** Columns of one example. */
        int pixels() {
            return (endRow - firstRow) * frames;
        }

        int columns() {
            return examples * pixels();
        }
    }

    /** Example by example, each from its first row to its last. */
    List<Tile> all() {
        return all;
    }

    int mostColumns() {
        return all.stream().mapToInt(Tile::columns).max().orElse(0);
    }
}
