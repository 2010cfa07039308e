package io.bellwether.timeseries;

import io.bellwether.data.DataException;
import io.bellwether.data.Dataset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * External regressors: named series on the calendar of the series that they help to explain, such
 * as price, promotion or holidays. Immutable.
 *
 * <p>Covariates are looked up by time, never by position: the same object may reach from before the
 * history to the end of the planning horizon, fit takes the part of the history and forecast that
 * of the future, and neither can be shifted by mistake.
 *
 * <pre>{@code
 * Covariates known = Covariates.of("price", prices).and("promotion", promotions);
 * Forecast next = arima.fit(units, known).forecast(8, known);
 * }</pre>
 *
 * @since 0.1.0
 */
public final class Covariates {

  private static final Covariates NONE = new Covariates(Map.of());

  private final Map<String, TimeSeries> series;

  private Covariates(Map<String, TimeSeries> series) {
    this.series = Collections.unmodifiableMap(series);
  }

  /**
   * Returns no covariates.
   *
   * @return an empty set
   */
  public static Covariates none() {
    return NONE;
  }

  /**
   * Creates a set of one.
   *
   * @param name how the coefficient is called
   * @param values the known values
   * @return the covariates
   * @throws IllegalArgumentException if the name is blank
   */
  public static Covariates of(String name, TimeSeries values) {
    return NONE.and(name, values);
  }

  /**
   * Begins to make covariates of a table with one record a row.
   *
   * @param table the records, in any order
   * @return a builder
   */
  public static TableCovariates from(Dataset table) {
    return new TableCovariates(table);
  }

  /**
   * Adds a covariate.
   *
   * @param name how the coefficient is called
   * @param values the known values
   * @return these and the new one
   * @throws IllegalArgumentException if the name is blank or taken
   */
  public Covariates and(String name, TimeSeries values) {
    if (name.isBlank() || series.containsKey(name)) {
      throw new IllegalArgumentException(
          "a covariate needs a name of its own, not \"" + name + "\"; there are " + names());
    }
    Map<String, TimeSeries> more = new LinkedHashMap<>(series);
    more.put(name, Objects.requireNonNull(values, name));
    return new Covariates(more);
  }

  /**
   * Adds covariates, such as those of {@link FourierTerms}.
   *
   * @param others to come after these
   * @return these and the others
   * @throws IllegalArgumentException if a name is taken
   */
  public Covariates and(Covariates others) {
    Covariates all = this;
    for (Map.Entry<String, TimeSeries> other : others.series.entrySet()) {
      all = all.and(other.getKey(), other.getValue());
    }
    return all;
  }

  /**
   * Tells whether there are none.
   *
   * @return true if there is no covariate
   */
  public boolean isEmpty() {
    return series.isEmpty();
  }

  /**
   * Returns the names.
   *
   * @return the names in the order in which they were added
   */
  public List<String> names() {
    return List.copyOf(series.keySet());
  }

  /**
   * Returns a covariate.
   *
   * @param name one of {@link #names()}
   * @return its known values
   * @throws IllegalArgumentException if there is no such covariate
   */
  public TimeSeries series(String name) {
    TimeSeries known = series.get(name);
    if (known == null) {
      throw new IllegalArgumentException(
          "covariate \"" + name + "\" is lacking; there are " + names());
    }
    return known;
  }

  /**
   * Returns the values of a stretch of time.
   *
   * @param names the covariates, in the order wanted
   * @param periods the stretch
   * @return one array a covariate, each with one finite value a period
   * @throws IllegalArgumentException if a covariate is lacking or has another calendar
   * @throws DataException if a covariate is missing, or not known, in a period
   */
  public double[][] values(List<String> names, Timeline periods) {
    double[][] columns = new double[names.size()][];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = column(names.get(i), periods);
    }
    return columns;
  }

  private double[] column(String name, Timeline periods) {
    TimeSeries known = series(name);
    Frequency frequency = periods.frequency().withSeason(1);
    OptionalLong shift =
        known.frequency().withSeason(1).equals(frequency)
            ? frequency.stepsBetween(known.timeline().start(), periods.start())
            : OptionalLong.empty();
    if (shift.isEmpty()) {
      throw new IllegalArgumentException(
          "covariate \""
              + name
              + "\" is not on the calendar of the series: it has "
              + known.timeline()
              + ", the series "
              + periods);
    }
    double[] column = new double[periods.length()];
    for (int t = 0; t < column.length; t++) {
      long index = shift.getAsLong() + t;
      column[t] = index >= 0 && index < known.length() ? known.value((int) index) : Double.NaN;
      if (Double.isNaN(column[t])) {
        throw DataException.because(
                "covariate \""
                    + name
                    + "\" has no value for "
                    + periods.label(t)
                    + "; it is known for "
                    + known.timeline()
                    + ", and is needed for every period of the series and of the horizon: give more"
                    + " of it, or fill its gaps with TimeSeries.interpolate()")
            .column(name)
            .build();
      }
    }
    return column;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Covariates that && series.equals(that.series);
  }

  @Override
  public int hashCode() {
    return series.hashCode();
  }

  @Override
  public String toString() {
    return "Covariates" + names();
  }
}
