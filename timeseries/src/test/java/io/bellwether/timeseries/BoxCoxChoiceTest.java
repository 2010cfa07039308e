package io.bellwether.timeseries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.data.DataException;
import io.bellwether.model.FitException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIf;

class BoxCoxChoiceTest {

  /** R's search ends within 1e-4 of its minimum, and stops short of the bounds by as much. */
  private static final double GUERRERO = 2e-4;

  /** R's grid has steps of 0.05; the maximum lies within one of its best point. */
  private static final double LIKELIHOOD = 0.05;

  private static final LocalDate START = LocalDate.of(2001, 1, 1);

  private static TimeSeries series(int season, double... values) {
    return TimeSeries.of(Frequency.DAILY.withSeason(season), START, values);
  }

  @TestFactory
  Stream<DynamicTest> asR() {
    double[] y = SeriesOracle.numbers("y");
    return Map.of(
            "y1", series(1, y),
            "y4", series(4, y),
            "y12", SeriesOracle.monthly(),
            "vic", SeriesOracle.clothing())
        .entrySet()
        .stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey(),
                    () -> {
                      assertThat(BoxCox.guerrero(entry.getValue()).lambda())
                          .isCloseTo(
                              SeriesOracle.numbers("guerrero." + entry.getKey())[0],
                              within(GUERRERO));
                      assertThat(BoxCox.likelihood(entry.getValue()).lambda())
                          .isCloseTo(
                              SeriesOracle.numbers("loglik." + entry.getKey())[0],
                              within(LIKELIHOOD));
                    }));
  }

  @TestFactory
  @EnabledIf("io.bellwether.timeseries.SharedOracle#exists")
  Stream<DynamicTest> classicSeriesAsR() throws Exception {
    Path folder = SharedOracle.find("json").orElseThrow();
    return SharedOracle.lines("freq.csv").stream()
        .skip(1)
        .map(line -> line.substring(0, line.indexOf(',')))
        .filter(name -> Files.exists(folder.resolve(name + ".json")))
        .map(name -> DynamicTest.dynamicTest(name, () -> compare(name, folder)));
  }

  private static void compare(String name, Path folder) throws Exception {
    String json = Files.readString(folder.resolve(name + ".json"));
    TimeSeries series = series(SharedOracle.season(name), SharedOracle.values(name));
    OptionalDouble guerrero = number(json, "boxcox_lambda_guerrero");
    if (guerrero.isPresent()) {
      assertThat(BoxCox.guerrero(series).lambda())
          .isCloseTo(guerrero.getAsDouble(), within(GUERRERO));
    }
    OptionalDouble likelihood = number(json, "boxcox_lambda_loglik");
    if (likelihood.isPresent()) {
      assertThat(BoxCox.likelihood(series).lambda())
          .isCloseTo(likelihood.getAsDouble(), within(LIKELIHOOD));
    }
  }

  private static OptionalDouble number(String json, String name) {
    Matcher matcher = Pattern.compile("\"" + name + "\": *([-0-9.eE]+)").matcher(json);
    return matcher.find()
        ? OptionalDouble.of(Double.parseDouble(matcher.group(1)))
        : OptionalDouble.empty();
  }

  @Test
  void unitsDoNotMatter() {
    TimeSeries y = SeriesOracle.monthly();
    for (double unit : new double[] {1e-200, 1e-3, 1e200}) {
      TimeSeries scaled = y.map(x -> x * unit);
      assertThat(BoxCox.guerrero(scaled).lambda())
          .isCloseTo(BoxCox.guerrero(y).lambda(), within(1e-6));
      assertThat(BoxCox.likelihood(scaled).lambda())
          .isCloseTo(BoxCox.likelihood(y).lambda(), within(1e-6));
    }
  }

  @Test
  void aSpreadInProportionToTheLevelWantsLogarithms() {
    double[] values = new double[40];
    Arrays.setAll(values, t -> Math.exp(0.1 * Math.floorDiv(t, 4)) * (1 + 0.1 * (t % 4)));
    assertThat(BoxCox.guerrero(series(4, values)).lambda()).isCloseTo(0, within(1e-7));
    // the line of the likelihood, in logarithms, with a pattern of four
    Arrays.setAll(values, t -> Math.exp(0.03 * t + 0.2 * (t % 4) + 0.01 * Math.sin(37.0 * t * t)));
    assertThat(BoxCox.likelihood(series(4, values)).lambda()).isCloseTo(0, within(0.05));
  }

  @Test
  void missingValuesAreLeftOut() {
    double[] y = SeriesOracle.numbers("y");
    y[5] = Double.NaN;
    y[40] = Double.NaN;
    assertThat(BoxCox.guerrero(series(12, y)).lambda())
        .isCloseTo(SeriesOracle.numbers("guerrero.y12")[0], within(0.3));
    assertThat(BoxCox.likelihood(series(12, y)).lambda())
        .isCloseTo(SeriesOracle.numbers("loglik.y12")[0], within(0.3));
    // what is left out at the start does not count
    double[] longer = new double[y.length + 5];
    Arrays.fill(longer, 1e9);
    System.arraycopy(y, 10, longer, 5, 60);
    double[] shorter = Arrays.copyOfRange(longer, 5, 65);
    assertThat(BoxCox.guerrero(series(12, Arrays.copyOf(longer, 65))))
        .isEqualTo(BoxCox.guerrero(series(12, shorter)));
  }

  @Test
  void zerosKeepThePowerPositive() {
    double lambda = BoxCox.guerrero(series(4, 0, 1, 5, 2, 0, 9, 3, 4, 30, 0, 12, 7)).lambda();
    assertThat(lambda).isBetween(0.1, 2.0);
    // a season of nothing says nothing
    assertThat(BoxCox.guerrero(series(2, 0, 0, 1, 3, 4, 8)))
        .isEqualTo(BoxCox.guerrero(series(2, 0, 0, 0, 0, 1, 3, 4, 8)));
  }

  @Test
  void wrongSeriesAreRefused() {
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> BoxCox.guerrero(series(2, 1, 2, -3, 4)))
        .withMessageContaining("value '-3.0'")
        .withMessageContaining("2001-01-03")
        .withMessageContaining("add a constant");
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> BoxCox.likelihood(series(1, 1, 2, 0, 4, 5)))
        .withMessageContaining("value '0.0'")
        .withMessageContaining("positive values");
    assertThatExceptionOfType(FitException.class)
        .isThrownBy(() -> BoxCox.guerrero(series(4, 1, 2, 3, 4, 5, 6, 7)))
        .withMessageContaining("1 full season of 4 periods")
        .withMessageContaining("withSeason(1)");
    assertThatExceptionOfType(FitException.class)
        .isThrownBy(() -> BoxCox.likelihood(series(4, 1, 2, 3, 4, 5, 6)))
        .withMessageContaining("at least 7 values")
        .withMessageContaining("has 6");
    assertThatExceptionOfType(FitException.class)
        .isThrownBy(() -> BoxCox.guerrero(series(2, 3, 3, 3, 3)))
        .withMessageContaining("none has any")
        .withMessageContaining("BoxCox.of(1)");
    assertThatExceptionOfType(FitException.class)
        .isThrownBy(() -> BoxCox.likelihood(series(1, 3, 3, 3, 3)))
        .withMessageContaining("all values are equal");
    assertThatExceptionOfType(FitException.class)
        .isThrownBy(() -> BoxCox.likelihood(series(1, Double.NaN, Double.NaN)));
    assertThatExceptionOfType(FitException.class).isThrownBy(() -> BoxCox.guerrero(series(1)));
  }
}
