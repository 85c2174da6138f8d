package org.shenava.view.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Spectrogram columns of a sound of any length in bounded memory: when there are too many, each two become one, which has the higher
 * level of both in every row, so that no note is lost.
 */
final class PooledColumns implements Consumer<float[]> {
    private final int most;
    private final List<float[]> columns = new ArrayList<>();
    private int pool = 1;
    private int inLast;

    /** @param most columns at any time, an even number */
    PooledColumns(int most) {
        if (most < 2 || most % 2 != 0) {
            throw new IllegalArgumentException("most must be even and at least 2, got " + most);
        }
        this.most = most;
    }

    @Override
    public void accept(float[] levelsDb) {
        if (inLast > 0) {
            raise(columns.get(columns.size() - 1), levelsDb);
        } else {
            if (columns.size() == most) {
                halve();
            }
            columns.add(levelsDb.clone());
        }
        inLast = (inLast + 1) % pool;
    }

    /** Columns of the sound in each of these; the last may hold fewer. */
    int pool() {
        return pool;
    }

    List<float[]> columns() {
        return List.copyOf(columns);
    }

    private void halve() {
        for (int pair = 0; pair < most / 2; pair++) {
            float[] first = columns.get(2 * pair);
            raise(first, columns.get(2 * pair + 1));
            columns.set(pair, first);
        }
        columns.subList(most / 2, most).clear();
        pool *= 2;
    }

    private static void raise(float[] target, float[] levelsDb) {
        for (int row = 0; row < target.length; row++) {
            target[row] = Math.max(target[row], levelsDb[row]);
        }
    }
}
