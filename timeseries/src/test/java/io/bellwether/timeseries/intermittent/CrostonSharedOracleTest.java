package io.bellwether.timeseries.intermittent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.jr.ob.JSON;
import io.bellwether.timeseries.Frequency;
import io.bellwether.timeseries.SharedOracle;
import io.bellwether.timeseries.TimeSeries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** R's {@code croston} with its defaults on 20 series of car parts, where the team works. */
@EnabledIf("io.bellwether.timeseries.SharedOracle#exists")
class CrostonSharedOracleTest {

  @Test
  @SuppressWarnings("unchecked") // a JSON object of objects, whose names are texts
  void carPartsAreForecastAsByR() throws IOException {
    Path file = SharedOracle.find("json/_accuracy_croston.json").orElseThrow();
    Map<String, Map<String, Object>> parts =
        (Map<String, Map<String, Object>>)
            JSON.std.mapFrom(Files.readString(file)).get("croston_carparts");
    assertThat(parts).hasSize(20);
    for (Map<String, Object> part : parts.values()) {
      double[] units = numbers(part, "x");
      TimeSeries series = TimeSeries.of(Frequency.MONTHLY, LocalDate.of(1998, 1, 1), units);
      double[] expected = numbers(part, "mean");
      assertThat(Croston.classic().fit(series).forecast(6).mean().values())
          .as("%s", part.get("id"))
          .containsExactly(expected, within(1e-12 * (1 + expected[0]))); // R's 15 digits
    }
  }

  private static double[] numbers(Map<String, Object> part, String name) {
    return ((List<?>) part.get(name))
        .stream().mapToDouble(number -> ((Number) number).doubleValue()).toArray();
  }
}
