package io.bellwether.timeseries.backtest;

import io.bellwether.timeseries.SeriesKey;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What could not be forecast in a backtest, and why. Immutable.
 *
 * @since 0.1.0
 */
public final class BacktestFailure {

  private final SeriesKey series;
  private final @Nullable String forecaster;
  private final @Nullable LocalDateTime origin;
  private final RuntimeException cause;

  BacktestFailure(
      SeriesKey series,
      @Nullable String forecaster,
      @Nullable LocalDateTime origin,
      RuntimeException cause) {
    this.series = Objects.requireNonNull(series, "series");
    this.forecaster = forecaster;
    this.origin = origin;
    this.cause = Objects.requireNonNull(cause, "cause");
  }

  /**
   * Returns the series.
   *
   * @return its key in the panel
   */
  public SeriesKey series() {
    return series;
  }

  /**
   * Returns who failed.
   *
   * @return the name of the forecaster; empty if the series is too short for all of them
   */
  public Optional<String> forecaster() {
    return Optional.ofNullable(forecaster);
  }

  /**
   * Returns where it failed.
   *
   * @return the time of the last period known then; empty if there was no origin
   */
  public Optional<LocalDateTime> origin() {
    return Optional.ofNullable(origin);
  }

  /**
   * Returns why it failed.
   *
   * @return what the forecaster threw, mostly a {@link io.bellwether.model.FitException} or {@link
   *     io.bellwether.data.DataException}
   */
  public RuntimeException cause() {
    return cause;
  }

  /**
   * Returns why it failed, in words.
   *
   * @return the message; with the name of the exception if it is not one of this library
   */
  public String reason() {
    String message = String.valueOf(cause.getMessage());
    boolean ours = cause.getClass().getName().startsWith("io.bellwether.");
    return ours ? message : cause.getClass().getSimpleName() + ": " + message;
  }

  @Override
  public String toString() {
    return series
        + (forecaster == null ? "" : ", " + forecaster)
        + (origin == null ? "" : ", known until " + origin)
        + ": "
        + reason();
  }
}
