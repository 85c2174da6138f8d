package org.shenava.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharesTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 13, 500})
    void roundedSharesStillSumToOneAndStayClose(int count) {
        Random random = new Random(count);
        double[] raw = random.doubles(count, 0.001, 1).toArray();
        double sum = java.util.Arrays.stream(raw).sum();
        List<Double> shares =
                java.util.Arrays.stream(raw).mapToObj(one -> one / sum).toList();

        List<BigDecimal> rounded = Shares.rounded(shares);

        assertThat(rounded.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo("1");
        IntStream.range(0, count)
                .forEach(i -> assertThat(rounded.get(i).doubleValue()).isCloseTo(shares.get(i), within(1e-4)));
    }

    @Test
    void keepsTheOrderOfEqualShares() {
        List<BigDecimal> thirds = Shares.rounded(List.of(1 / 3.0, 1 / 3.0, 1 / 3.0));

        assertThat(thirds)
                .containsExactly(new BigDecimal("0.3334"), new BigDecimal("0.3333"), new BigDecimal("0.3333"));
    }

    @Test
    void noSharesAreNoNumbers() {
        assertThat(Shares.rounded(List.of())).isEmpty();
    }
}
