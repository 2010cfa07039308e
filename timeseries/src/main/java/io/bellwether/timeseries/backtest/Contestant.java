package io.bellwether.timeseries.backtest;

import io.bellwether.timeseries.Forecaster;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A forecaster with the name under which it is compared. */
record Contestant(String name, Forecaster forecaster) {

  static List<Contestant> of(Map<String, ? extends Forecaster> named) {
    List<Contestant> contestants = new ArrayList<>();
    named.forEach(
        (name, forecaster) -> {
          if (name.isBlank()) {
            throw new IllegalArgumentException("the name of " + forecaster + " is blank");
          }
          contestants.add(new Contestant(name, Objects.requireNonNull(forecaster, name)));
        });
    return checked(contestants);
  }

  /**
   * Names them by class; different ones of one class by all that they say; equal ones by number.
   */
  static List<Contestant> of(List<? extends Forecaster> forecasters) {
    List<Contestant> contestants = new ArrayList<>();
    List<String> taken = new ArrayList<>();
    for (Forecaster forecaster : forecasters) {
      boolean alone =
          forecasters.stream()
              .filter(other -> other.getClass().equals(forecaster.getClass()))
              .allMatch(forecaster::equals);
      String name = name(forecaster, alone);
      taken.add(name);
      int same = Collections.frequency(taken, name);
      contestants.add(new Contestant(same == 1 ? name : name + " #" + same, forecaster));
    }
    return checked(contestants);
  }

  /** The name of a lambda's class, and its text, say where it lies in memory. */
  private static String name(Forecaster forecaster, boolean alone) {
    Class<?> type = forecaster.getClass();
    if (type.isHidden() || type.isAnonymousClass()) {
      return "forecaster";
    }
    return alone ? type.getSimpleName() : forecaster.toString();
  }

  private static List<Contestant> checked(List<Contestant> contestants) {
    if (contestants.isEmpty()) {
      throw new IllegalArgumentException("there must be at least one forecaster to compare");
    }
    return List.copyOf(contestants);
  }
}
