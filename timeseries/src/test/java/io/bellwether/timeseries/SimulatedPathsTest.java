package io.bellwether.timeseries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SimulatedPathsTest {

  private static final TimeSeries HISTORY =
      TimeSeries.of(Frequency.DAILY, LocalDate.of(2024, 1, 1), 1, 2);

  @Test
  void answersForEachPeriodAndForTheSum() {
    double[][] drawn = {{1, 5}, {3, 7}, {8, 0}};
    SimulatedPaths paths = SimulatedPaths.of(HISTORY, drawn);
    drawn[0][0] = 99;
    assertThat(paths.count()).isEqualTo(3);
    assertThat(paths.horizon()).isEqualTo(2);
    assertThat(paths.path(1))
        .isEqualTo(TimeSeries.of(Frequency.DAILY, LocalDate.of(2024, 1, 3), 3, 7));
    assertThat(paths.forecast().mean().values()).containsExactly(4, 4);
    assertThat(paths.total().mean()).isEqualTo(8);
    assertThat(paths.total().quantile(0.5)).isEqualTo(8);
    assertThat(paths.total().periods().length()).isEqualTo(2);
    assertThat(paths)
        .hasToString("3 paths of 2 periods, daily, season 7, 2024-01-03 to 2024-01-04");
    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> paths.path(3));
  }

  @Test
  void wrongPathsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SimulatedPaths.of(HISTORY, new double[0][]))
        .withMessageContaining("at least one path");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SimulatedPaths.of(HISTORY, new double[][] {{1}, {1, 2}}))
        .withMessageContaining("path 0 has 1, path 1 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SimulatedPaths.of(HISTORY, new double[][] {{}}));
  }
}
