package io.bellwether.timeseries.smoothing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import io.bellwether.model.FitContext;
import io.bellwether.timeseries.SharedOracle;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** R's {@code ets} on the classic series of the shared folder, where that is there. */
@EnabledIf("io.bellwether.timeseries.SharedOracle#exists")
class ExponentialSmoothingSharedOracleTest {

  private int compared;
  private final List<String> worse = new ArrayList<>();

  @Test
  void likelihoodIsMostlyNoWorseThanThatOfR() throws IOException {
    for (String line : SharedOracle.lines("freq.csv")) {
      String name = line.substring(0, line.indexOf(','));
      // long ones take their time and say nothing new
      if (SharedOracle.find("json/" + name + ".json").isPresent()
          && SharedOracle.values(name).length <= 300) {
        compare(name);
      }
    }
    assertThat(compared).isGreaterThan(250);
    // other local optima
    assertThat(worse.size()).as("%s", worse).isLessThanOrEqualTo(compared / 20);
  }

  private void compare(String name) throws IOException {
    Map<String, Object> file =
        JSON.std.mapFrom(SharedOracle.find("json/" + name + ".json").orElseThrow().toFile());
    if (!(file.get("ets") instanceof List<?> fits)) {
      return;
    }
    double[] values = SharedOracle.values(name);
    int n = values.length;
    for (Object fit : fits) {
      Map<?, ?> block = (Map<?, ?>) fit;
      if (block.containsKey("error")) {
        continue;
      }
      String code = (String) Objects.requireNonNull(block.get("model"));
      EtsEstimate ours =
          ExponentialSmoothing.of(code)
              .fit(values, SharedOracle.season(name), FitContext.create())
              .estimate();
      double theirs = ((Number) Objects.requireNonNull(block.get("loglik"))).doubleValue();
      compared++;
      if (!(ours.logLikelihood + 0.5 * n * (1 + Math.log(2 * Math.PI / n)) >= theirs - 1e-3)) {
        worse.add(name + " " + code);
      }
    }
  }
}
