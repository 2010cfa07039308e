package io.bellwether.timeseries.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.jr.ob.JSON;
import io.bellwether.metrics.ForecastMetrics;
import io.bellwether.timeseries.OracleFile;
import io.bellwether.timeseries.SharedOracle;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** R's numbers for a classic series of the shared folder, where that is there. */
@EnabledIf("io.bellwether.timeseries.SharedOracle#exists")
class AccuracySharedOracleTest {

  private static final String FILE = "json/_accuracy_croston.json";

  private static Map<String, Object> oracle() throws IOException {
    return JSON.std.mapFrom(Files.readString(SharedOracle.find(FILE).orElseThrow()));
  }

  private static double[] history() {
    return Arrays.copyOf(SharedOracle.values("AirPassengers"), 120);
  }

  private static double[] future() {
    return Arrays.copyOfRange(SharedOracle.values("AirPassengers"), 120, 144);
  }

  @Test
  void accuracyIsThatOfR() throws IOException {
    for (String method : List.of("ets", "auto_arima")) {
      Map<String, Object> block = OracleFile.section(oracle(), method);
      ForecastMetrics metrics =
          ForecastMetrics.of(future(), OracleFile.numbers(block, "mean"), history(), 12);
      Map<?, ?> test = (Map<?, ?>) ((List<?>) Objects.requireNonNull(block.get("accuracy"))).get(1);
      assertThat(-metrics.bias()).isCloseTo(number(test, "ME"), within(1e-10));
      assertThat(metrics.rmse()).isCloseTo(number(test, "RMSE"), within(1e-10));
      assertThat(metrics.mae()).isCloseTo(number(test, "MAE"), within(1e-10));
      assertThat(metrics.mape()).isCloseTo(number(test, "MAPE"), within(1e-10));
      assertThat(metrics.mase()).isCloseTo(number(test, "MASE"), within(1e-12));
    }
  }

  @Test
  void dieboldMarianoIsThatOfR() throws IOException {
    double[] ets = errors("ets");
    double[] arima = errors("auto_arima");
    List<?> tests = (List<?>) Objects.requireNonNull(oracle().get("dm"));
    assertThat(tests).hasSize(2);
    for (Object each : tests) {
      Map<?, ?> expected = (Map<?, ?>) each;
      Loss loss = number(expected, "power") == 1 ? Loss.ABSOLUTE : Loss.SQUARED;
      DieboldMariano test = DieboldMariano.of(ets, arima, 1, loss, Alternative.TWO_SIDED);
      assertThat(test.statistic()).isCloseTo(number(expected, "stat"), within(1e-10));
      assertThat(test.pValue()).isCloseTo(number(expected, "p"), within(1e-10));
    }
  }

  private static double[] errors(String method) throws IOException {
    double[] mean = OracleFile.numbers(OracleFile.section(oracle(), method), "mean");
    double[] actual = future();
    double[] errors = new double[mean.length];
    Arrays.setAll(errors, t -> mean[t] - actual[t]);
    return errors;
  }

  private static double number(Map<?, ?> block, String name) {
    return ((Number) Objects.requireNonNull(block.get(name))).doubleValue();
  }
}
