package io.bellwether.contract;

import io.bellwether.data.Column;
import io.bellwether.data.DataException;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import io.bellwether.model.Regressor;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** {@link AdditiveEffects} with a fault. */
final class FaultyRegressor implements Regressor<FaultyModel> {

  private final Fault fault;
  private final double share;
  private int fits;
  private @Nullable FaultyModel latest;

  FaultyRegressor(Fault fault, double share) {
    this.fault = fault;
    this.share = share;
  }

  @Override
  public FaultyModel fit(Dataset train, String target, FitContext context) {
    fits++;
    FaultyModel model =
        switch (fault) {
          case DEAF_TO_INTERRUPTION -> fitUninterrupted(train, target, context);
          case DEAF_TO_CANCELLATION -> model(train, target, context.cancelWhen(() -> false));
          case FIT_ERRORS_OF_STATE -> fitWithErrorsOfState(train, target, context);
          default -> model(train, target, context);
        };
    switch (fault) {
      case COUNTS_ITS_FITS -> model.offset = fits * 1e-6;
      case LOOKS_AT_THREADS -> model.offset = inTwoThreads(context) ? 1e-6 : 0;
      case WRITES_INTO_DATA -> overwrite(train.numeric(target));
      case DISLIKES_CONSTANTS -> refuseConstants(train);
      case MODEL_FOLLOWS_LATER_FITS -> follow(model);
      default -> {}
    }
    return model;
  }

  private FaultyModel model(Dataset train, String target, FitContext context) {
    return new FaultyModel(new AdditiveEffects(share).fit(train, target, context), fault);
  }

  private void follow(FaultyModel model) {
    if (latest != null) {
      latest.offset = 1;
    }
    latest = model;
  }

  private FaultyModel fitUninterrupted(Dataset train, String target, FitContext context) {
    boolean interrupted = Thread.interrupted();
    FaultyModel model = model(train, target, context);
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return model;
  }

  private FaultyModel fitWithErrorsOfState(Dataset train, String target, FitContext context) {
    try {
      return model(train, target, context);
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

  private static void overwrite(NumericColumn column) {
    try {
      Field values = NumericColumn.class.getDeclaredField("values");
      values.setAccessible(true);
      ((double[]) values.get(column))[0]++;
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  private static void refuseConstants(Dataset train) {
    for (Column column : train.columns()) {
      if (column instanceof NumericColumn numeric
          && Arrays.stream(numeric.values()).distinct().count() == 1) {
        throw new FitException("column '" + column.name() + "' is constant", "drop it");
      }
    }
  }

  @Override
  public Set<String> auxiliaryColumns() {
    return fault == Fault.FORGETS_AUXILIARY_COLUMNS ? Set.of("deal") : Set.of();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (fault == Fault.EQUAL_BY_IDENTITY) {
      return this == other;
    }
    return other instanceof FaultyRegressor regressor
        && (fault == Fault.EQUAL_WHATEVER_THE_OPTIONS || share == regressor.share)
        && (fault != Fault.CHANGED_BY_FIT || fits == regressor.fits);
  }

  @Override
  public int hashCode() {
    return fault == Fault.EQUAL_BY_IDENTITY
        ? System.identityHashCode(this)
        : Double.hashCode(fault == Fault.EQUAL_WHATEVER_THE_OPTIONS ? 0 : share);
  }

  @Override
  public String toString() {
    return fault == Fault.TEXT_OF_OBJECT
        ? "io.bellwether.contract.FaultyRegressor@4a87761d"
        : "FaultyRegressor[" + share + "]";
  }
}
