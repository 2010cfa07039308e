package io.bellwether.timeseries.contract;

import io.bellwether.model.FitContext;
import io.bellwether.timeseries.ForecastModel;
import io.bellwether.timeseries.Forecaster;
import io.bellwether.timeseries.TimeSeries;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What {@link ForecasterContract} is applied to: a forecaster, a series to fit it to, and where its
 * documented behaviour is a matter of choice, which it is. Immutable; every setter returns a
 * changed copy.
 *
 * @param <F> the type of the forecaster
 */
public final class ForecasterSubject<F extends Forecaster> {

  /** Whether something goes well or ends with the documented exception. */
  public enum Outcome {
    /** The model is fitted and forecasts finite numbers. */
    FITS,
    /** The model is fitted, unless what is missing is the latest value. */
    FITS_BUT_AT_THE_END,
    /** The fit is refused. */
    REFUSED
  }

  /** What not every forecaster can keep, and then does not claim. */
  public enum Property {
    /** A constant added to the series is added to the forecasts, and changes nothing else. */
    SHIFT,
    /** A series in other units has the same forecasts in those units. */
    SCALE,
    /**
     * Errors add: fitted values and residuals sum up to the series, means of periods to those of
     * totals, and standard errors are those of the simulated paths. Not kept by models of
     * transformed series, or with relative errors.
     */
    ADDITIVE
  }

  private final Supplier<F> forecaster;
  private final TimeSeries history;
  private Optional<F> different = Optional.empty();
  private int minimumLength = 1;
  private Outcome missing = Outcome.REFUSED;
  private Outcome constant = Outcome.FITS;
  private Set<Property> properties = EnumSet.allOf(Property.class);
  private double tolerance = 1e-9;

  private ForecasterSubject(Supplier<F> forecaster, TimeSeries history) {
    this.forecaster = forecaster;
    this.history = history;
  }

  private ForecasterSubject<F> copy() {
    ForecasterSubject<F> copy = new ForecasterSubject<>(forecaster, history);
    copy.different = different;
    copy.minimumLength = minimumLength;
    copy.missing = missing;
    copy.constant = constant;
    copy.properties = properties;
    copy.tolerance = tolerance;
    return copy;
  }

  /**
   * Creates a subject that refuses missing values, fits constant series, needs one value, and keeps
   * all properties.
   *
   * @param <F> the type of the forecaster
   * @param forecaster builds the forecaster anew at each call, from equal options
   * @param history at least 40 values, none missing, that it can be fitted to
   * @return the subject
   */
  public static <F extends Forecaster> ForecasterSubject<F> of(
      Supplier<F> forecaster, TimeSeries history) {
    if (!(history.length() >= 40) || history.hasMissing()) {
      throw new IllegalArgumentException("40 known values are needed, not " + history);
    }
    return new ForecasterSubject<>(forecaster, history);
  }

  /**
   * Gives a forecaster with other options, which must not be equal.
   *
   * @param other differs in at least one option
   * @return a changed copy
   */
  public ForecasterSubject<F> different(F other) {
    ForecasterSubject<F> copy = copy();
    copy.different = Optional.of(other);
    return copy;
  }

  /**
   * Says how many values a fit needs: the first ones of the history suffice, one less is refused.
   *
   * @param length the number of values
   * @return a changed copy
   */
  public ForecasterSubject<F> minimumLength(int length) {
    ForecasterSubject<F> copy = copy();
    copy.minimumLength = length;
    return copy;
  }

  /**
   * Says what becomes of missing values.
   *
   * @param outcome the outcome of a fit, and of an append
   * @return a changed copy
   */
  public ForecasterSubject<F> missing(Outcome outcome) {
    ForecasterSubject<F> copy = copy();
    copy.missing = outcome;
    return copy;
  }

  /**
   * Says what becomes of a constant series.
   *
   * @param outcome the outcome of the fit
   * @return a changed copy
   */
  public ForecasterSubject<F> constant(Outcome outcome) {
    ForecasterSubject<F> copy = copy();
    copy.constant = outcome;
    return copy;
  }

  /**
   * Gives up properties that the forecaster documents not to have.
   *
   * @param given properties that are not checked
   * @return a changed copy
   */
  public ForecasterSubject<F> without(Property... given) {
    ForecasterSubject<F> copy = copy();
    copy.properties = EnumSet.copyOf(properties);
    copy.properties.removeAll(Set.of(given));
    return copy;
  }

  /**
   * Says how well the estimates of the same model in other units agree, relative to the spread of
   * the series. Default 1e-9, for direct methods; a search ends somewhere within its own tolerance.
   *
   * @param relative the tolerance
   * @return a changed copy
   */
  public ForecasterSubject<F> tolerance(double relative) {
    ForecasterSubject<F> copy = copy();
    copy.tolerance = relative;
    return copy;
  }

  F forecaster() {
    return forecaster.get();
  }

  TimeSeries history() {
    return history;
  }

  /** The part that is fitted where more is appended: all but the last five values. */
  TimeSeries early() {
    return history.head(history.length() - 5);
  }

  /** What is appended. */
  TimeSeries late() {
    return history.tail(5);
  }

  Optional<F> different() {
    return different;
  }

  int minimumLength() {
    return minimumLength;
  }

  Outcome missing() {
    return missing;
  }

  Outcome constant() {
    return constant;
  }

  boolean has(Property property) {
    return properties.contains(property);
  }

  double tolerance() {
    return tolerance;
  }

  ForecastModel fit() {
    return fit(history);
  }

  ForecastModel fit(TimeSeries series) {
    return fit(series, FitContext.create());
  }

  ForecastModel fit(TimeSeries series, FitContext context) {
    return forecaster().fit(series, context);
  }
}
