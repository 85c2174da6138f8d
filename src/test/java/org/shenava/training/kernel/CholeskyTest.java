package org.shenava.training.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CholeskyTest {
    /** {@code L L'} of L = (2 0 0, 1 3 0, -1 2 1). */
    private static final double[][] MATRIX = {{4, 2, -2}, {2, 10, 5}, {-2, 5, 6}};

    @Test
    void solvesByTheFactorAndByItsTranspose() {
        Cholesky factor = Cholesky.of(MATRIX);
        double[] forward = {2, 7, 6};
        double[] backward = {1, 13, 3};

        factor.forward(forward);
        factor.backward(backward);

        assertThat(forward).containsExactly(new double[] {1, 2, 3}, within(1e-12));
        // L' x = (1, 13, 3) for x = (4/6, 7/3, 3).
        assertThat(backward).containsExactly(new double[] {5.0 / 6, 7.0 / 3, 3}, within(1e-12));
    }

    @Test
    void leavesTheMatrixAsItIs() {
        double[][] matrix = {{4, 2}, {2, 10}};

        Cholesky.of(matrix);

        assertThat(matrix).isDeepEqualTo(new double[][] {{4, 2}, {2, 10}});
    }

    @Test
    void refusesAMatrixThatIsNotPositiveDefinite() {
        assertThatThrownBy(() -> Cholesky.of(new double[][] {{1, 1}, {1, 1}}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("row 1");
        assertThatThrownBy(() -> Cholesky.of(new double[][] {{Double.NaN}}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NaN");
    }
}
