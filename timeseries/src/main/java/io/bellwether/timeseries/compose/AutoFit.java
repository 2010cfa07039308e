package io.bellwether.timeseries.compose;

import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import io.bellwether.timeseries.BoxCox;
import io.bellwether.timeseries.Covariates;
import io.bellwether.timeseries.ForecastModel;
import io.bellwether.timeseries.Forecaster;
import io.bellwether.timeseries.IntervalCalibration;
import io.bellwether.timeseries.Intervals;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.arima.AutoArima;
import io.bellwether.timeseries.baseline.Naive;
import io.bellwether.timeseries.diagnose.SeasonalStrength;
import io.bellwether.timeseries.intermittent.AutoIntermittent;
import io.bellwether.timeseries.intermittent.DemandClass;
import io.bellwether.timeseries.intermittent.DemandClassifier;
import io.bellwether.timeseries.intermittent.DemandProfile;
import io.bellwether.timeseries.smoothing.ComplexExponentialSmoothing;
import io.bellwether.timeseries.smoothing.ExponentialSmoothing;
import io.bellwether.timeseries.smoothing.Theta;
import java.util.Arrays;
import java.util.Locale;

/** Looks at a series and fits what {@link Auto} takes for it. Used once. */
final class AutoFit {

  /** With fewer the members of a combination have more parameters than values. */
  private static final int LEAST_FOR_COMBINATION = 4;

  /** Of so many seasons the first ones say little about the last. */
  private static final int MANY_CYCLES = 12;

  /** The longest season for which exponential smoothing estimates one state a period. */
  private static final int LONGEST_SEASON = 24;

  private final Auto specification;
  private final TimeSeries series;
  private final Covariates covariates;
  private final FitContext context;
  private final int known;
  private final boolean nonNegative;

  AutoFit(Auto specification, TimeSeries series, Covariates covariates, FitContext context) {
    this.specification = specification;
    this.series = series;
    this.covariates = covariates;
    this.context = context;
    known = series.length() - series.missingCount();
    nonNegative = Arrays.stream(series.values()).noneMatch(value -> value < 0);
  }

  AutoModel fit() {
    context.checkCancelled();
    if (!covariates.isEmpty()) {
      Forecaster arima = AutoArima.builder().intervals(specification.intervals()).build();
      return model(
          AutoChoice.REGRESSION,
          "there are covariates, " + covariates.names() + ": ARIMA with regressors",
          Inner.fit(arima, series, covariates, context),
          IntervalCalibration.NONE);
    }
    if (known < LEAST_FOR_COMBINATION) {
      return lastValue("too few values to learn from");
    }
    DemandProfile demand = nonNegative ? DemandClassifier.create().classify(series) : null;
    if (demand != null && isIntermittent(demand.demandClass())) {
      return model(
          AutoChoice.INTERMITTENT,
          demand.sentence(),
          AutoIntermittent.create().fit(series, context),
          IntervalCalibration.NONE);
    }
    try {
      return combination();
    } catch (FitException e) {
      return lastValue("no method fits (" + e.reason() + ")");
    }
  }

  /** Many zeros, which do not come with the season. */
  private boolean isIntermittent(DemandClass demand) {
    return (demand == DemandClass.INTERMITTENT || demand == DemandClass.LUMPY)
        && !hasStrongSeason();
  }

  private boolean hasStrongSeason() {
    int season = series.seasonLength();
    if (season < 2 || series.length() < 2L * season) {
      return false;
    }
    TimeSeries whole = series.hasMissing() ? series.interpolate() : series;
    return SeasonalStrength.of(whole).isStrong();
  }

  private AutoModel combination() {
    int season = series.seasonLength();
    boolean tooLong = season > LONGEST_SEASON;
    boolean decomposed = tooLong && hasStrongSeason();
    Ensemble members = members(tooLong ? 1 : season);
    Forecaster forecaster = decomposed ? Decomposed.of(members) : members;
    ForecastModel model = forecaster.fit(series, context);
    IntervalCalibration calibration =
        specification.intervals() == Intervals.MODEL
            ? IntervalCalibration.NONE
            : AutoCalibration.of(series);
    return decomposed
        ? model(
            AutoChoice.DECOMPOSED_COMBINATION,
            seen() + " that is strong: taken off, and a mean of several methods for the rest",
            model,
            calibration)
        : model(AutoChoice.COMBINATION, seen() + ": a mean of several methods", model, calibration);
  }

  /**
   * The weights were the best ones on shortened training parts of M3 with at least 14 yearly, 16
   * quarterly, 48 monthly or 20 other values, to a twentieth.
   */
  private Ensemble members(int season) {
    AutoArima arima = AutoArima.builder().intervals(Intervals.MODEL).seasonLength(season).build();
    ExponentialSmoothing smoothing = ExponentialSmoothing.builder().seasonLength(season).build();
    return Ensemble.builder()
        .add(ModelAverage.of(smoothing), 0.35)
        .add(theta(season), 0.25)
        .add(ModelAverage.of(arima), 0.2)
        .add(ModelAverage.of(ComplexExponentialSmoothing.auto().withSeasonLength(season)), 0.2)
        .build();
  }

  /**
   * The theta method takes the season off by one figure for all years. Where there are many years,
   * it has changed: STL lets it.
   */
  private Forecaster theta(int season) {
    if (season == 1 || series.length() < MANY_CYCLES * season) {
      return Theta.averaged().withSeasonLength(season);
    }
    Decomposed.Builder moving = Decomposed.builder(Theta.averaged().withSeasonLength(1));
    boolean positive = Arrays.stream(series.values()).noneMatch(value -> value <= 0);
    return (positive ? moving.boxCox(BoxCox.of(0)) : moving).build();
  }

  private String seen() {
    return String.format(
        Locale.ROOT,
        "%d known values, %s",
        known,
        series.seasonLength() > 1 ? "season of " + series.seasonLength() : "no season");
  }

  private AutoModel lastValue(String why) {
    return model(
        AutoChoice.LAST_VALUE,
        seen() + ", " + why + ": the last value goes on",
        Naive.create().fit(series, context),
        IntervalCalibration.NONE);
  }

  private AutoModel model(
      AutoChoice choice, String reason, ForecastModel model, IntervalCalibration calibration) {
    return new AutoModel(
        specification.toString(), choice, reason, model, calibration, nonNegative, model.report());
  }
}
