package io.bellwether.timeseries.intermittent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.data.DataException;
import io.bellwether.timeseries.Frequency;
import io.bellwether.timeseries.TimeSeries;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DemandClassifierTest {

  private static DemandProfile classify(double... values) {
    return DemandClassifier.create()
        .classify(TimeSeries.of(Frequency.DAILY, LocalDate.of(2024, 1, 1), values));
  }

  @Test
  void classesGoByIntervalAndVariation() {
    assertThat(classify(5, 4, 5, 6).demandClass()).isEqualTo(DemandClass.SMOOTH);
    assertThat(classify(1, 40, 2, 1).demandClass()).isEqualTo(DemandClass.ERRATIC);
    assertThat(classify(5, 0, 5, 6, 0, 0).demandClass()).isEqualTo(DemandClass.INTERMITTENT);
    assertThat(classify(1, 0, 40, 2, 0, 0).demandClass()).isEqualTo(DemandClass.LUMPY);
    assertThat(classify(0, 0, Double.NaN).demandClass()).isEqualTo(DemandClass.NO_DEMAND);
    assertThat(classify(0, 3, 0).demandClass()).isEqualTo(DemandClass.TOO_SHORT);
    assertThat(classify(Double.NaN).demandClass()).isEqualTo(DemandClass.TOO_SHORT);
    assertThat(classify().demandClass()).isEqualTo(DemandClass.TOO_SHORT);
  }

  /** By hand: sizes 2, 4, 6 of mean 4 and variance 4. */
  @Test
  void numbersAreThoseOfTheDefinition() {
    DemandProfile profile = classify(2, 0, 4, 0, Double.NaN, 6, 0, 0);
    assertThat(profile.interval()).isCloseTo(7 / 3.0, within(1e-15));
    assertThat(profile.sizeVariation()).isCloseTo(0.25, within(1e-15));
    assertThat(profile.meanSize()).isEqualTo(4);
    assertThat(profile.periods()).isEqualTo(7);
    assertThat(profile.demands()).isEqualTo(3);
    assertThat(profile.missing()).isEqualTo(1);
    assertThat(profile.sentence())
        .isEqualTo(
            "The demand is intermittent: demand in 3 of 7 known periods, 1 missing, every 2.33"
                + " periods, of size 4 on average with squared variation 0.25 (limits 1.32 and"
                + " 0.49).");
    assertThat(profile)
        .hasToString(
            "DemandProfile[INTERMITTENT, interval 2.33, size variation 0.25, mean size 4,"
                + " demand in 3 of 7 known periods, 1 missing]");
    assertThat(classify(5, 4, 5, 6).sentence())
        .startsWith("The demand is smooth: demand in 4 of 4 known periods, in every period, of");
  }

  /** Values at a limit belong to the lower class. */
  @Test
  void limitsBelongToTheLowerClass() {
    TimeSeries series = TimeSeries.of(Frequency.DAILY, LocalDate.of(2024, 1, 1), 2, 4, 6, 0);
    DemandProfile profile = DemandClassifier.create().classify(series);
    DemandClassifier at = DemandClassifier.of(profile.interval(), profile.sizeVariation());
    assertThat(at.classify(series).demandClass()).isEqualTo(DemandClass.SMOOTH);
    assertThat(DemandClassifier.of(1.33, 0.2).classify(series).demandClass())
        .isEqualTo(DemandClass.LUMPY);
    assertThat(at).isEqualTo(DemandClassifier.of(4 / 3.0, profile.sizeVariation()));
    assertThat(DemandClassifier.create())
        .hasToString("DemandClassifier[interval 1.32, variation 0.49]");
  }

  @Test
  void wrongInputIsRefused() {
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> classify(1, -1))
        .withMessageContaining("2024-01-02");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DemandClassifier.of(0.5, 1))
        .withMessage("intervalLimit must be at least 1, not 0.5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DemandClassifier.of(1, Double.NaN))
        .withMessage("variationLimit must be at least 0, not NaN");
  }
}
