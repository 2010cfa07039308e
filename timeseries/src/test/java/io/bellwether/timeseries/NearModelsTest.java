package io.bellwether.timeseries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.timeseries.baseline.Naive;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class NearModelsTest {

  private static final ForecastModel MODEL =
      Naive.create().fit(TimeSeries.of(Frequency.YEARLY, LocalDate.of(2000, 1, 1), 1, 2, 4));

  /** A model that is half as likely has half the weight. */
  @Test
  void akaikeWeightsHalveWithEachGapOfTwiceTheLogarithmOfTwo() {
    double two = 2 * Math.log(2);
    NearModels<ForecastModel> near = NearModels.of(List.of(MODEL, MODEL, MODEL), 0, two, 2 * two);
    double[] weights = near.weights();
    assertThat(weights[0]).isCloseTo(4 / 7.0, within(1e-15));
    assertThat(weights[1]).isCloseTo(2 / 7.0, within(1e-15));
    assertThat(weights[2]).isCloseTo(1 / 7.0, within(1e-15));
  }

  @Test
  void refusesWhatCannotBeWeighed() {
    assertThatThrownBy(() -> NearModels.of(List.of(MODEL)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a gap for each model");
    assertThatThrownBy(() -> NearModels.of(List.of(MODEL), Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must be finite");
  }
}
