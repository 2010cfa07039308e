package io.bellwether.timeseries.repair;

import io.bellwether.model.FitContext;
import io.bellwether.model.FitReport;
import io.bellwether.timeseries.ForecastModel;
import io.bellwether.timeseries.Forecaster;
import io.bellwether.timeseries.TimeSeries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Repairs a history before another forecaster sees it. An immutable specification.
 *
 * <p>The model keeps the history as it was; what was repaired is in the warnings of its report, a
 * sentence each. Defaults: {@link SeriesOutliers#create()}, and outliers alone are repaired. All
 * else is as the inner forecaster has it.
 *
 * <pre>{@code
 * RepairingModel model = RepairingForecaster.of(AutoArima.create()).fit(sales);
 * model.repairedPeriods();
 * model.report().warnings();
 * }</pre>
 *
 * @since 0.1.0
 */
public final class RepairingForecaster implements Forecaster {

  private final Forecaster inner;
  private final SeriesOutliers search;
  private final Repair repair;

  private RepairingForecaster(Forecaster inner, SeriesOutliers search, Repair repair) {
    this.inner = Objects.requireNonNull(inner, "inner");
    this.search = Objects.requireNonNull(search, "search");
    this.repair = Objects.requireNonNull(repair, "repair");
  }

  /**
   * Creates the specification with all defaults.
   *
   * @param inner the forecaster of the repaired history
   * @return the specification
   */
  public static RepairingForecaster of(Forecaster inner) {
    return new RepairingForecaster(inner, SeriesOutliers.create(), Repair.OUTLIERS);
  }

  /**
   * Chooses how to search. Default {@link SeriesOutliers#create()}.
   *
   * @param newSearch limits of outliers and level shifts
   * @return a changed copy
   */
  public RepairingForecaster withSearch(SeriesOutliers newSearch) {
    return new RepairingForecaster(inner, newSearch, repair);
  }

  /**
   * Chooses what to repair. Default {@link Repair#OUTLIERS}.
   *
   * @param newRepair level shifts or not
   * @return a changed copy
   */
  public RepairingForecaster withRepair(Repair newRepair) {
    return new RepairingForecaster(inner, search, newRepair);
  }

  /**
   * {@inheritDoc} Missing values stay missing, and the inner forecaster takes or refuses them.
   *
   * @throws io.bellwether.data.DataException as the inner forecaster does
   * @throws io.bellwether.model.FitException as the inner forecaster does
   */
  @Override
  public RepairingModel fit(TimeSeries series, FitContext context) {
    context.checkCancelled();
    SeriesFindings findings = search.find(series);
    TimeSeries repaired = findings.repaired(repair);
    ForecastModel model = inner.fit(repaired, context);
    return new RepairingModel(
        toString(), series, changed(series, repaired), model, report(findings, model.report()));
  }

  private static int[] changed(TimeSeries series, TimeSeries repaired) {
    int[] all = new int[series.length()];
    int count = 0;
    for (int t = 0; t < all.length; t++) {
      if (Double.compare(series.value(t), repaired.value(t)) != 0) {
        all[count++] = t;
      }
    }
    return Arrays.copyOf(all, count);
  }

  private FitReport report(SeriesFindings findings, FitReport report) {
    List<String> warnings = new ArrayList<>(report.warnings());
    findings.outliers().forEach(outlier -> warnings.add("repaired: " + outlier.sentence()));
    String shift = repair == Repair.OUTLIERS ? "not repaired: " : "repaired: ";
    findings.levelShifts().forEach(found -> warnings.add(shift + found.sentence()));
    return new FitReport(
        report.status(), report.iterations(), report.evaluations(), report.objective(), warnings);
  }

  /**
   * Fits a model with the default {@link FitContext}.
   *
   * @param series the history
   * @return a fitted model
   * @throws io.bellwether.data.DataException as the inner forecaster does
   * @throws io.bellwether.model.FitException as the inner forecaster does
   */
  @Override
  public RepairingModel fit(TimeSeries series) {
    return fit(series, FitContext.create());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RepairingForecaster that
        && inner.equals(that.inner)
        && search.equals(that.search)
        && repair == that.repair;
  }

  @Override
  public int hashCode() {
    return Objects.hash(inner, search, repair.name());
  }

  @Override
  public String toString() {
    return "RepairingForecaster[" + inner + ", " + repair.words() + " by " + search + "]";
  }
}
