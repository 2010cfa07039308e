package io.bellwether.timeseries.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.bellwether.timeseries.Frequency;
import io.bellwether.timeseries.TimeSeries;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StockOutsTest {

  private static final double NA = Double.NaN;

  private static TimeSeries series(double... values) {
    return TimeSeries.of(Frequency.DAILY, LocalDate.of(2024, 1, 1), values);
  }

  @Test
  void knownStockOutsBecomeMissing() {
    StockOutRepair repair =
        StockOuts.create().asMissing(series(3, 0, 0, 2, NA, 4, 1), series(1, 0, 1, 0, 0, NA, 0.5));
    assertThat(repair.series().values()).containsExactly(3, NA, 0, 2, NA, 4, 1);
    assertThat(repair.periods()).containsExactly(1);
    assertThat(repair.count()).isEqualTo(1);
    assertThat(repair.contradictions()).containsExactly(3);
    assertThat(repair.sentence())
        .isEqualTo(
            "1 of 7 periods were out of stock and count as missing. 1 had sales without"
                + " availability and were left, the first on 2024-01-04.");
  }

  @Test
  void thresholdTakesPartsOfADay() {
    StockOutRepair repair = StockOuts.upTo(4).asMissing(series(3, 1, 9, 0), series(10, 4, 4.5, 0));
    assertThat(repair.series().values()).containsExactly(3, NA, 9, NA);
    assertThat(repair.sentence())
        .isEqualTo("2 of 4 periods were out of stock and count as missing.");
  }

  @Test
  void wrongInputIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StockOuts.create().asMissing(series(1, 2), series(1)))
        .withMessageContaining("calendar");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StockOuts.create().asMissing(series(1, 2), series(1, -1)))
        .withMessageContaining("2024-01-02");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StockOuts.upTo(NA))
        .withMessage("threshold must be at least 0, not NaN");
    assertThat(StockOuts.create()).isEqualTo(StockOuts.upTo(0)).isNotEqualTo(StockOuts.upTo(1));
  }

  @Test
  void runsOfZerosInSteadyDemandAreReported() {
    double[] values = new double[100];
    SplittableRandom random = new SplittableRandom(3);
    Arrays.setAll(values, t -> t < 5 ? 0 : 1 + random.nextInt(5));
    values[20] = 0;
    Arrays.fill(values, 50, 54, 0);
    Arrays.fill(values, 96, 100, 0);
    TimeSeries sales = series(values);
    List<ZeroRun> runs = StockOuts.create().suspiciousZeros(sales);
    assertThat(runs).extracting(ZeroRun::index).containsExactly(50, 96);
    assertThat(runs).extracting(ZeroRun::length).containsExactly(4, 4);
    assertThat(runs.get(0).time()).isEqualTo(LocalDate.of(2024, 2, 20).atStartOfDay());
    assertThat(runs.get(0).sentence())
        .startsWith("Nothing was sold from 2024-02-20 to 2024-02-23 (4 periods)")
        .endsWith("The item may have been out of stock.");
    assertThat(runs.get(1).sentence()).endsWith("The item was out of stock, or is no longer sold.");
    assertThat(runs.get(0).expected()).isLessThan(0.01).isPositive();
    assertThat(sales.values()).isEqualTo(values);
  }

  /** What chance explains is not reported: in series of independent zeros hardly any run is. */
  @Test
  void zerosByChanceAreNotReported() {
    SplittableRandom random = new SplittableRandom(11);
    int reported = 0;
    for (int i = 0; i < 400; i++) {
      double[] values = new double[150];
      double zero = 0.45 * random.nextDouble();
      Arrays.setAll(values, t -> random.nextDouble() < zero ? 0 : 1 + random.nextInt(4));
      reported += StockOuts.create().suspiciousZeros(series(values)).size();
    }
    // 0.01 a series or fewer: 4, and 5 standard deviations
    assertThat(reported).isLessThan(14);
    assertThat(StockOuts.create().suspiciousZeros(series(0, 0, 0, 1, 0, 0, 0, 0, 0, 0))).isEmpty();
    assertThat(StockOuts.create().suspiciousZeros(series())).isEmpty();
  }
}
