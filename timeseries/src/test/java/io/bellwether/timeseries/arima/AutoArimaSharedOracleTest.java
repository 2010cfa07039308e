package io.bellwether.timeseries.arima;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import io.bellwether.timeseries.Frequency;
import io.bellwether.timeseries.OracleFile;
import io.bellwether.timeseries.SharedOracle;
import io.bellwether.timeseries.TimeSeries;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.condition.EnabledIf;

/** R's {@code auto.arima} on the classic series of the shared folder, where that is there. */
@EnabledIf("io.bellwether.timeseries.SharedOracle#exists")
class AutoArimaSharedOracleTest {

  private int compared;
  private int otherDifferences;
  private int same;
  private final List<String> worse = new ArrayList<>();

  /**
   * R's search takes an approximation for long series and other steps than the paper's, so that
   * either may find the better model; under the same likelihood ours must mostly be no worse.
   */
  @Test
  void choosesMostlyNoWorseThanR(TestReporter report) throws IOException {
    for (String line : SharedOracle.lines("freq.csv")) {
      String name = line.substring(0, line.indexOf(','));
      if (SharedOracle.find("json/" + name + ".json").isPresent()) {
        compare(name);
      }
    }
    report.publishEntry(
        "compared "
            + compared
            + ", the same model "
            + same
            + ", other differences "
            + otherDifferences
            + ", worse: "
            + worse);
    assertThat(compared).isGreaterThanOrEqualTo(30);
    assertThat(worse.size()).as("%s", worse).isLessThanOrEqualTo(compared / 10);
  }

  private void compare(String name) throws IOException {
    Map<String, Object> file =
        JSON.std.mapFrom(SharedOracle.find("json/" + name + ".json").orElseThrow().toFile());
    if (!(file.get("auto_arima") instanceof Map<?, ?>)) {
      return;
    }
    Map<String, Object> block = OracleFile.section(file, "auto_arima");
    double[] arma = OracleFile.numbers(block, "arma");
    TimeSeries series =
        TimeSeries.of(
            Frequency.MONTHLY.withSeason(SharedOracle.season(name)),
            LocalDate.of(1900, 1, 1),
            SharedOracle.values(name));
    ArimaModel ours = AutoArima.hyndmanKhandakar().fit(series);
    ArimaModel theirs = specification(arma, block.get("coef")).fit(series);
    if (ours.order().d() != theirs.order().d()
        || ours.order().seasonalD() != theirs.order().seasonalD()) {
      otherDifferences++;
      return;
    }
    compared++;
    same += ours.specification().equals(theirs.specification()) ? 1 : 0;
    if (!(ours.aicc() <= theirs.aicc() + 1e-6)) {
      worse.add(
          name
              + " "
              + ours.order()
              + " "
              + ours.aicc()
              + " for R's "
              + theirs.order()
              + " "
              + theirs.aicc());
    }
  }

  private static Arima specification(double[] arma, @Nullable Object coefficients) {
    int d = (int) arma[5];
    int seasonalD = (int) arma[6];
    boolean constant =
        coefficients instanceof Map<?, ?> named
            && (named.containsKey("drift") || named.containsKey("intercept"));
    Constant none = d + seasonalD == 0 ? Constant.NONE : Constant.DEFAULT;
    Constant some = d + seasonalD == 0 ? Constant.DEFAULT : Constant.DRIFT;
    return Arima.builder()
        .order((int) arma[0], d, (int) arma[1])
        .seasonal((int) arma[2], seasonalD, (int) arma[3])
        .constant(constant ? some : none)
        .build();
  }
}
