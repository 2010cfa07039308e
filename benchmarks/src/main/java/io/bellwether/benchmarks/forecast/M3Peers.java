package io.bellwether.benchmarks.forecast;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What others reach on M3, on the same scale: the competition's methods, recomputed from their
 * published forecasts, and libraries as measured for {@code shared/anchors/forecast.md} (R 4.2.2
 * with forecast 8.20, JDemetra+ 3.5.0, signaflo 0.4; CPU time of another session of the same
 * machine).
 *
 * @param method name
 * @param smape mean of the series
 * @param mase mean of the series
 * @param coverage of 95% intervals in per cent; {@code NaN} where none are known
 * @param msis scaled interval score; {@code NaN} where none is known
 * @param cpuSeconds for all series; {@code NaN} where unknown
 */
record M3Peers(
    String method, double smape, double mase, double coverage, double msis, double cpuSeconds) {

  private static Stream<M3Peers> libraries() {
    double no = Double.NaN;
    return Stream.of(
        new M3Peers("R mean(ets, thetaf)", 12.45, 1.351, no, no, 789),
        new M3Peers("R thetaf", 12.79, 1.419, 89.0, 10.6, 11.7),
        new M3Peers("R ets", 13.07, 1.425, 90.5, 9.9, 777),
        new M3Peers("R auto.arima (every 2nd series)", 13.71, 1.435, 88.7, 11.7, 3603),
        new M3Peers("JDemetra+ TRAMO (TR3)", 13.57, 1.550, no, no, 32.1),
        new M3Peers("JDemetra+ airline", 14.22, 1.542, no, no, 1.8),
        new M3Peers("signaflo airline", 14.31, 1.550, no, no, 126),
        new M3Peers("R snaive", 15.19, 1.764, 90.9, 12.9, 3.8));
  }

  private static Stream<M3Peers> published() {
    return SharedData.lines("../anchors/m3_published_accuracy.csv").stream()
        .map(line -> line.replace("\"", "").split(",", -1))
        .filter(cells -> cells[1].equals("ALL") && cells[2].equals("3003"))
        .map(
            cells ->
                new M3Peers(
                    "M3: " + cells[0],
                    Double.parseDouble(cells[5]),
                    Double.parseDouble(cells[6]),
                    Double.NaN,
                    Double.NaN,
                    Double.NaN));
  }

  /** Returns a table of all, by rising sMAPE. */
  static String table() {
    List<M3Peers> all =
        Stream.concat(libraries(), published())
            .sorted(Comparator.comparingDouble(M3Peers::smape))
            .toList();
    String rows = all.stream().map(M3Peers::line).collect(Collectors.joining("%n".formatted()));
    return String.format(
        Locale.ROOT,
        "%-34s %7s %7s %6s %7s %8s%n%s",
        "others",
        "sMAPE",
        "MASE",
        "95%",
        "MSIS",
        "CPU s",
        rows);
  }

  private String line() {
    return String.format(
        Locale.ROOT,
        "%-34s %7.2f %7.3f %6s %7s %8s",
        method,
        smape,
        mase,
        shown(coverage),
        shown(msis),
        shown(cpuSeconds));
  }

  private static String shown(double number) {
    return Double.isNaN(number) ? "-" : String.format(Locale.ROOT, "%.1f", number);
  }
}
