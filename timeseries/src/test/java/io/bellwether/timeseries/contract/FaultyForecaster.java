package io.bellwether.timeseries.contract;

import io.bellwether.data.DataException;
import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import io.bellwether.timeseries.Forecaster;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.baseline.Drift;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** {@link Drift} with a fault. */
final class FaultyForecaster implements Forecaster {

  private final ForecasterFault fault;
  private final int option;
  private int fits;
  private @Nullable FaultyForecastModel latest;

  FaultyForecaster(ForecasterFault fault, int option) {
    this.fault = fault;
    this.option = option;
  }

  @Override
  public FaultyForecastModel fit(TimeSeries series, FitContext context) {
    fits++;
    FaultyForecastModel model =
        switch (fault) {
          case DEAF_TO_INTERRUPTION -> fitUninterrupted(series, context);
          case DEAF_TO_CANCELLATION -> model(series, context.cancelWhen(() -> false));
          case ERRORS_OF_STATE -> fitWithErrorsOfState(series, context);
          default -> model(series, context);
        };
    switch (fault) {
      case COUNTS_ITS_FITS -> model.offset = fits * 1e-6;
      case LOOKS_AT_THREADS -> model.offset = inTwoThreads(context) ? 1e-6 : 0;
      case WRITES_INTO_THE_SERIES -> overwrite(series);
      case DISLIKES_CONSTANTS -> refuseConstant(series);
      case MODEL_FOLLOWS_LATER_FITS -> follow(model);
      default -> {}
    }
    return model;
  }

  private FaultyForecastModel model(TimeSeries series, FitContext context) {
    return new FaultyForecastModel(Drift.create().fit(series, context), fault);
  }

  private void follow(FaultyForecastModel model) {
    if (latest != null) {
      latest.offset = 1;
    }
    latest = model;
  }

  private FaultyForecastModel fitUninterrupted(TimeSeries series, FitContext context) {
    boolean interrupted = Thread.interrupted();
    FaultyForecastModel model = model(series, context);
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return model;
  }

  private FaultyForecastModel fitWithErrorsOfState(TimeSeries series, FitContext context) {
    if (series.hasMissing()) {
      throw new IllegalStateException("missing");
    }
    try {
      return model(series, context);
    } catch (IllegalArgumentException | DataException | FitException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  /** Whether the executor lends a second thread: each of two pieces waits for the other. */
  private static boolean inTwoThreads(FitContext context) {
    CountDownLatch both = new CountDownLatch(2);
    return context
        .map(
            "waiting",
            2,
            i -> {
              both.countDown();
              try {
                return both.await(500, TimeUnit.MILLISECONDS);
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            })
        .get(0);
  }

  private static void overwrite(TimeSeries series) {
    try {
      Field values = TimeSeries.class.getSuperclass().getDeclaredField("values");
      values.setAccessible(true);
      ((double[]) values.get(series))[0]++;
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  private static void refuseConstant(TimeSeries series) {
    if (Arrays.stream(series.values()).distinct().count() == 1) {
      throw new FitException("the series is constant", "take another");
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (fault == ForecasterFault.EQUAL_BY_IDENTITY) {
      return this == other;
    }
    return other instanceof FaultyForecaster that
        && fault == that.fault
        && (option == that.option || fault == ForecasterFault.EQUAL_WHATEVER_THE_OPTIONS);
  }

  @Override
  public int hashCode() {
    return fault.hashCode();
  }

  @Override
  public String toString() {
    return switch (fault) {
      case TEXT_OF_OBJECT -> "FaultyForecaster@1b2c3d4e" + option;
      case CHANGED_BY_FIT -> "FaultyForecaster[" + option + ", " + fits + "]";
      default -> "FaultyForecaster[" + option + "]";
    };
  }
}
