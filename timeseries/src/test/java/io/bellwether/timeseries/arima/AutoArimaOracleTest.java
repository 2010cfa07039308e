package io.bellwether.timeseries.arima;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.timeseries.OracleFile;
import io.bellwether.timeseries.TimeSeries;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What R's {@code auto.arima} chooses from the same series. */
class AutoArimaOracleTest {

  /**
   * R starts its filter from a diffuse, not an infinite, prior, and ends its search early: that is
   * worth up to 0.01 of criterion on these series.
   */
  private static final double SAME = 0.01;

  @TestFactory
  Stream<DynamicTest> choosesNoWorseThanR() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(getClass().getResourceAsStream("auto-arima.csv"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines().skip(1).toList().stream()
              .map(line -> DynamicTest.dynamicTest(line, () -> check(line.split(",", -1))));
    }
  }

  private static void check(String[] row) {
    TimeSeries series =
        OracleFile.series(AutoArimaOracleTest.class, row[0], Integer.parseInt(row[2]));
    AutoArimaBuilder builder = AutoArima.hyndmanKhandakar().toBuilder();
    if (row[1].equals("log")) {
      builder.boxCox(0);
    }
    ArimaSelection ours = builder.build().search(series);
    Arima theirs = specification(row, builder.build());
    ArimaOrder order = theirs.order(series.seasonLength());
    assertThat(ours.chosen().order().d()).as("ordinary differences").isEqualTo(order.d());
    assertThat(ours.chosen().order().seasonalD())
        .as("seasonal differences")
        .isEqualTo(order.seasonalD());
    double refitted = theirs.fit(series).aicc();
    double reported = Double.parseDouble(row[11]);
    boolean same =
        ours.chosen().order().equals(order)
            && ours.chosen().constant() == Boolean.parseBoolean(row[9]);
    if (same) {
      assertThat(ours.model().aicc()).isEqualTo(refitted);
      assertThat(ours.model().aicc()).isCloseTo(reported, within(SAME));
    } else {
      assertThat(ours.model().aicc())
          .as("%s for R's %s", ours, order)
          .isLessThan(Math.min(refitted, reported - SAME));
    }
  }

  private static Arima specification(String[] row, AutoArima options) {
    int[] n = new int[9];
    for (int i = 3; i < n.length; i++) {
      n[i] = Integer.parseInt(row[i]);
    }
    boolean constant = Boolean.parseBoolean(row[9]);
    Constant none = n[4] + n[7] == 0 ? Constant.NONE : Constant.DEFAULT;
    Constant some = n[4] + n[7] == 0 ? Constant.DEFAULT : Constant.DRIFT;
    ArimaBuilder builder =
        Arima.builder()
            .order(n[3], n[4], n[5])
            .seasonal(n[6], n[7], n[8])
            .constant(constant ? some : none);
    options.boxCox().ifPresent(builder::boxCox);
    return builder.build();
  }
}
