package io.bellwether.timeseries.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.data.Dataset;
import io.bellwether.math.Moments;
import io.bellwether.timeseries.Covariates;
import io.bellwether.timeseries.Frequency;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.contract.SampleSeries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The table is what a reader of the documentation would write by hand, and looks at no future. */
class RegressionFeaturesTest {

  private static final TimeSeries SERIES = SampleSeries.monthly();
  private static final TimeSeries PRICE = SERIES.map(value -> Math.cos(value));

  private static RegressionForecaster forecaster() {
    return RegressionForecaster.builder(Ols.create())
        .lags(1, 3)
        .seasonalLags(2)
        .rollingMean(4)
        .rollingDeviation(5)
        .rollingMinimum(2)
        .rollingMaximum(3)
        .calendar(CalendarFeature.MONTH, CalendarFeature.QUARTER, CalendarFeature.TREND)
        .covariateLags("price", 0, 26)
        .scale(SeriesScale.NONE)
        .difference(1)
        .build();
  }

  @Test
  void rowsAreThoseMadeByHand() {
    Dataset table = forecaster().design(SERIES, Covariates.of("price", PRICE));
    assertThat(table.columnNames())
        .containsExactly(
            "lag1",
            "lag3",
            "season2",
            "mean4",
            "deviation5",
            "min2",
            "max3",
            "month",
            "quarter",
            "trend",
            "price",
            "priceLag26",
            "y");
    // the change of two seasons before needs 25 values, the price 26
    int first = 26;
    assertThat(table.rowCount()).isEqualTo(SERIES.length() - first);
    for (int t = first; t < SERIES.length(); t++) {
      List<Double> expected = new ArrayList<>();
      expected.add(change(t - 1));
      expected.add(change(t - 3));
      expected.add(change(t - 24));
      double[] last = {change(t - 5), change(t - 4), change(t - 3), change(t - 2), change(t - 1)};
      expected.add((last[1] + last[2] + last[3] + last[4]) / 4);
      expected.add(Moments.of(last).standardDeviation());
      expected.add(Math.min(last[3], last[4]));
      expected.add(Math.max(last[2], Math.max(last[3], last[4])));
      LocalDate month = LocalDate.of(2016, 1, 1).plusMonths(t);
      expected.add((double) month.getMonthValue());
      expected.add(Math.floor((month.getMonthValue() + 2) / 3.0));
      expected.add(t + 1.0);
      expected.add(PRICE.value(t));
      expected.add(PRICE.value(t - 26));
      expected.add(change(t));
      for (int j = 0; j < expected.size(); j++) {
        assertThat(table.numeric(table.columnNames().get(j)).value(t - first))
            .as("%s of period %d", table.columnNames().get(j), t)
            .isCloseTo(expected.get(j), within(1e-12));
      }
    }
  }

  private static double change(int t) {
    return SERIES.value(t) - SERIES.value(t - 1);
  }

  @Test
  void featuresOfAPeriodDoNotDependOnItOrOnLaterOnes() {
    Covariates prices = Covariates.of("price", PRICE);
    Dataset table = forecaster().design(SERIES, prices);
    for (int t : new int[] {40, 41, 70, 95}) {
      double[] other = SERIES.values();
      for (int later = t; later < other.length; later++) {
        other[later] = 1000 + later * later;
      }
      Dataset changed = forecaster().design(SERIES.withValues(other), prices);
      assertThat(changed.drop("y").head(t - 26 + 1)).isEqualTo(table.drop("y").head(t - 26 + 1));
      assertThat(changed.numeric("y").value(t - 26)).isNotEqualTo(table.numeric("y").value(t - 26));
    }
  }

  @Test
  void forecastsOfEarlierOriginsDoNotDependOnWhatFollows() {
    for (RegressionForecaster each :
        List.of(
            RegressionForecaster.builder(Ols.create()).lags(1, 2, 12).rollingMean(3).build(),
            RegressionForecaster.builder(Ols.create()).lags(1, 2).boxCox(0).direct(6).build())) {
      RegressionForecastModel early = each.fit(SERIES.head(80));
      double[] other = SERIES.tail(16).values();
      Arrays.setAll(other, i -> other[i] * (2 + i));
      TimeSeries later = SERIES.tail(16).withValues(other);
      TimeSeries fitted = early.append(SERIES.tail(16)).fitted();
      TimeSeries changed = early.append(later).fitted();
      assertThat(changed.head(81)).isEqualTo(fitted.head(81));
      assertThat(changed.value(81)).isNotEqualTo(fitted.value(81));
    }
  }

  @Test
  void directRegressionsLookAtTheOriginAlone() {
    RegressionForecastModel model =
        RegressionForecaster.builder(Ols.create()).lags(1).direct(4).build().fit(SERIES);
    for (int h = 1; h <= 4; h++) {
      OlsModel regression = (OlsModel) model.regressions().get(h - 1);
      double scale = model.scale();
      double last = SERIES.value(95) / scale;
      double[] b = regression.coefficients();
      assertThat(model.forecast(4).mean().value(h - 1))
          .isCloseTo(scale * (b[0] + b[1] * last), within(1e-9));
      // the line through (value, value h later)
      double[] x = Arrays.copyOf(SERIES.values(), 96 - h);
      double meanX = Arrays.stream(x).average().orElseThrow();
      double products = 0;
      double squares = 0;
      for (int t = 0; t < x.length; t++) {
        products += (x[t] - meanX) * SERIES.value(t + h);
        squares += (x[t] - meanX) * (x[t] - meanX);
      }
      assertThat(b[1]).isCloseTo(products / squares, within(1e-10));
    }
  }

  @Test
  void calendarComesInNumbersCategoriesAndCycles() {
    TimeSeries days = TimeSeries.of(Frequency.DAILY, LocalDate.of(2024, 12, 29), new double[20]);
    Dataset numbers = calendar(CalendarEncoding.NUMBER, days);
    assertThat(numbers.numeric("dayOfWeek").values()).startsWith(1, 2, 3, 4);
    assertThat(numbers.numeric("weekOfYear").values()).startsWith(1, 1, 1); // of 2025, by ISO 8601
    assertThat(numbers.numeric("dayOfMonth").values()).startsWith(30, 31, 1);
    assertThat(numbers.numeric("trend").values()).startsWith(2, 3);
    Dataset labels = calendar(CalendarEncoding.CATEGORY, days);
    assertThat(labels.categorical("dayOfMonth").labels()).startsWith("30", "31", "1");
    assertThat(labels.categorical("dayOfWeek").levels()).hasSize(7);
    assertThat(labels.numeric("trend").value(0)).isEqualTo(2);
    Dataset cycles = calendar(CalendarEncoding.CYCLE, days);
    assertThat(cycles.numeric("dayOfWeekSine").value(0))
        .isCloseTo(Math.sin(2 * Math.PI / 7), within(1e-15));
    assertThat(cycles.numeric("dayOfWeekCosine").value(0))
        .isEqualTo(cycles.numeric("dayOfWeekCosine").value(7));
  }

  private static Dataset calendar(CalendarEncoding encoding, TimeSeries series) {
    return RegressionForecaster.builder(Ols.create())
        .lags(1)
        .calendar(
            encoding,
            CalendarFeature.DAY_OF_WEEK,
            CalendarFeature.WEEK_OF_YEAR,
            CalendarFeature.DAY_OF_MONTH,
            CalendarFeature.TREND)
        .build()
        .design(series, Covariates.none());
  }

  @Test
  void defaultLagsGoByFrequency() {
    RegressionForecaster defaults = RegressionForecaster.of(Ols.create());
    assertThat(names(defaults, SERIES)).hasSize(13).startsWith("lag1", "lag2").contains("lag12");
    assertThat(names(defaults, SERIES.withSeason(1))).startsWith("lag1", "lag2", "lag3", "y");
    TimeSeries weeks = TimeSeries.of(Frequency.WEEKLY, LocalDate.of(2020, 1, 6), new double[160]);
    assertThat(names(defaults, weeks))
        .containsExactly("lag1", "lag2", "lag3", "lag4", "lag52", "y");
    assertThat(names(defaults, weeks.head(100)))
        .containsExactly("lag1", "lag2", "lag3", "lag4", "y");
  }

  private static List<String> names(RegressionForecaster forecaster, TimeSeries series) {
    return forecaster.design(series, Covariates.none()).columnNames();
  }
}
