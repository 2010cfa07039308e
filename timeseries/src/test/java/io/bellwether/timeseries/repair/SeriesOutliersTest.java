package io.bellwether.timeseries.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.timeseries.Frequency;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.baseline.MeanForecaster;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Planted outliers and shifts are found, told apart, and nothing else is touched. */
class SeriesOutliersTest {

  /** Fixed: noise itself goes beyond any limit now and then, in one of a few hundred series. */
  private static final String SEED = "20241122";

  private static final SeriesOutliers SEARCH = SeriesOutliers.create();

  /** Level, trend and season, with uniform noise in (-1, 1), whose remainders exceed no limit. */
  private static double[] values(long seed, int n, double slope, double season) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] values = new double[n];
    for (int t = 0; t < n; t++) {
      values[t] =
          100 + slope * t + season * Math.sin(Math.PI * t / 6) + 2 * random.nextDouble() - 1;
    }
    return values;
  }

  private static TimeSeries series(double... values) {
    return TimeSeries.of(Frequency.MONTHLY, LocalDate.of(2015, 1, 1), values);
  }

  @Property(tries = 30, seed = SEED)
  void seriesWithoutOutliersStaysAsItIs(
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
      @ForAll @IntRange(min = 72, max = 144) int n,
      @ForAll @DoubleRange(min = -0.1, max = 0.1) double slope) {
    TimeSeries series = series(values(seed, n, slope, 0)).withSeason(1);
    SeriesFindings findings = SEARCH.withShiftLimit(6).find(series);
    assertThat(findings.isEmpty()).as("%s", findings).isTrue();
    assertThat(findings.repaired(Repair.OUTLIERS_AND_LEVEL_SHIFTS)).isSameAs(series);
    assertThat(findings.repairedCount(Repair.OUTLIERS)).isZero();
    // a season costs degrees of freedom, after which noise looks wilder at the ends
    SeriesFindings seasonal = SEARCH.withShiftLimit(6).find(series(values(seed, n, slope, 10)));
    assertThat(seasonal.levelShifts()).isEmpty();
    assertThat(seasonal.outliers().size()).as("%s", seasonal).isLessThanOrEqualTo(1);
  }

  /** In whatever unit, at whatever place, also the first and the last. */
  @Property(tries = 30, seed = SEED)
  void plantedOutlierIsFoundInAnyUnit(
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
      @ForAll @IntRange(min = 0, max = 71) int place,
      @ForAll @IntRange(min = -6, max = 6) int power) {
    double unit = Math.pow(10, power);
    double[] values = values(seed, 72, 0.1, 10);
    values[place] += seed % 2 == 0 ? 25 : -25;
    SeriesFindings findings = SEARCH.find(series(values).map(v -> unit * v));
    assertThat(findings.levelShifts()).isEmpty();
    assertThat(findings.outliers()).extracting(Outlier::index).containsExactly(place);
    assertThat(findings.outliers().get(0).size() / unit)
        .isCloseTo(seed % 2 == 0 ? 25 : -25, within(4.0));
    assertThat(findings.repairedCount(Repair.OUTLIERS)).isEqualTo(1);
  }

  /** A shift of five times the range of the noise; the outlier beside it stays an outlier. */
  @Property(tries = 30, seed = SEED)
  void plantedShiftIsFoundWithinOnePeriod(
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
      @ForAll @IntRange(min = 15, max = 75) int place,
      @ForAll @DoubleRange(min = -0.1, max = 0.1) double slope) {
    double[] values = values(seed, 90, slope, 0);
    for (int t = place; t < values.length; t++) {
      values[t] += 10;
    }
    int wild = (place + 30) % 90;
    values[wild] += 30;
    SeriesFindings findings = SEARCH.withShiftLimit(6).find(series(values).withSeason(1));
    assertThat(findings.levelShifts()).hasSize(1);
    LevelShift shift = findings.levelShifts().get(0);
    assertThat(shift.index()).isBetween(place - 1, place + 1);
    assertThat(shift.size()).isCloseTo(10, within(2.5));
    assertThat(findings.outliers()).extracting(Outlier::index).contains(wild);
    assertThat(findings.outliers().size()).isLessThanOrEqualTo(2);
    double[] level = findings.repaired(Repair.OUTLIERS_AND_LEVEL_SHIFTS).values();
    double[] repaired = findings.repaired().values();
    assertThat(level[0] - repaired[0]).isCloseTo(shift.size(), within(1e-9));
    assertThat(level[89]).isEqualTo(repaired[89]);
  }

  @Test
  void findingsAreToldInWords() {
    double[] values = new double[40];
    Arrays.setAll(values, t -> (t < 20 ? 10 : 30) + t % 2);
    values[7] = 90;
    SeriesFindings findings = SEARCH.find(series(values).withSeason(1));
    assertThat(findings.sentences())
        .containsExactly(
            "The value of 2015-08-01, 90, is an outlier: 80 above 10, which its neighbours"
                + " suggest.",
            findings.levelShifts().get(0).sentence());
    assertThat(findings.levelShifts().get(0).sentence())
        .startsWith("From 2016-09-01 on the level is ")
        .contains(" higher than before (")
        .endsWith(" standard errors).");
    assertThat(findings.levelShifts().get(0).size()).isCloseTo(20, within(0.5));
    assertThat(findings).asString().startsWith("SeriesFindings[1 outliers, 1 level shifts; ");
    assertThat(findings.outliers().get(0).time()).isEqualTo("2015-08-01T00:00");
  }

  @Test
  void missingValuesArePassedOver() {
    double[] values = values(4, 60, 0, 10);
    values[10] = Double.NaN;
    values[59] = Double.NaN;
    values[30] += 40;
    SeriesFindings findings = SEARCH.find(series(values));
    assertThat(findings.outliers()).extracting(Outlier::index).containsExactly(30);
    assertThat(findings.repaired().value(10)).isNaN();
    assertThat(findings.repaired().missingCount()).isEqualTo(2);
  }

  /** Intermittent demand has no outliers that could be told, and constants have none. */
  @Test
  void degenerateSeriesAreLeftAlone() {
    double[] sporadic = new double[60];
    for (int t = 0; t < 60; t += 5) {
      sporadic[t] = 1 + t % 7;
    }
    SeriesFindings findings = SEARCH.find(series(sporadic).withSeason(1));
    assertThat(findings.isEmpty()).isTrue();
    assertThat(findings.notes()).singleElement().asString().contains("intermittent demand");
    double[] constant = new double[60];
    Arrays.fill(constant, 0.1);
    assertThat(SEARCH.find(series(constant)).isEmpty()).isTrue();
    constant[13] = 4;
    assertThat(SEARCH.find(series(constant)).outliers())
        .extracting(Outlier::index)
        .containsExactly(13);
    assertThat(SEARCH.find(series(1, 2, 90, 1)).notes())
        .singleElement()
        .asString()
        .contains("4 known values");
    assertThat(SEARCH.find(series()).isEmpty()).isTrue();
    double[] missing = new double[20];
    Arrays.fill(missing, Double.NaN);
    assertThat(SEARCH.find(series(missing)).isEmpty()).isTrue();
  }

  @Test
  void optionsAreChecked() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SEARCH.withOutlierLimit(Double.NaN))
        .withMessage("outlierLimit must be above 0, not NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SEARCH.withShiftLimit(0))
        .withMessage("shiftLimit must be above 0, not 0.0");
    assertThat(SEARCH).isEqualTo(SeriesOutliers.create()).isNotEqualTo(SEARCH.withShiftLimit(9));
    assertThat(SEARCH).hasToString("SeriesOutliers[outlier limit 3.0, shift limit 4.0]");
  }

  @Test
  void repairingForecasterIsNotLedAstray() {
    double[] values = values(9, 60, 0, 0);
    values[30] = 1e6;
    TimeSeries series = series(values).withSeason(1);
    RepairingModel model = RepairingForecaster.of(MeanForecaster.create()).fit(series);
    assertThat(model.series()).isEqualTo(series);
    assertThat(model.repairedPeriods()).containsExactly(30);
    assertThat(model.forecast(1).mean().value(0)).isCloseTo(100, within(1.0));
    assertThat(model.residuals().value(30)).isNaN();
    assertThat(model.report().warnings())
        .singleElement()
        .asString()
        .startsWith("repaired: The value of 2017-07-01, 1000000");
    double[] shifted = values(9, 60, 0, 0);
    for (int t = 0; t < 40; t++) {
      shifted[t] -= 50;
    }
    RepairingModel level =
        RepairingForecaster.of(MeanForecaster.create())
            .withRepair(Repair.OUTLIERS_AND_LEVEL_SHIFTS)
            .fit(series(shifted).withSeason(1));
    assertThat(level.forecast(1).mean().value(0)).isCloseTo(100, within(1.5));
    assertThat(level.repairedPeriods()).hasSize(40);
  }
}
