package io.bellwether.timeseries.arima;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** How the coefficients of an ARIMA model are called. */
final class CoefficientNames {

  static final String MEAN = "mean";
  static final String DRIFT = "drift";

  private CoefficientNames() {}

  /** The names of the ARMA coefficients: ar1, ma1, sar1, sma1 and on. */
  static List<String> arma(ArimaOrder order) {
    List<String> names = new ArrayList<>();
    add(names, "ar", order.p());
    add(names, "ma", order.q());
    add(names, "sar", order.seasonalP());
    add(names, "sma", order.seasonalQ());
    return names;
  }

  private static void add(List<String> names, String stem, int count) {
    for (int i = 1; i <= count; i++) {
      names.add(stem + i);
    }
  }

  /** The name of the constants of a model: mean, drift, both or none. */
  static List<String> constants(ArimaOrder order, Constant constant) {
    List<String> names = new ArrayList<>();
    if (constant != Constant.NONE && order.differences() == 0) {
      names.add(MEAN);
    }
    if (constant == Constant.DRIFT) {
      names.add(DRIFT);
    }
    return names;
  }

  /** Refuses fixed ARMA coefficients beyond the orders. */
  static void checkFixed(ArimaOrder order, Set<String> fixed) {
    List<String> known = arma(order);
    for (String name : fixed) {
      if (name.matches("s?(ar|ma)[0-9]+") && !known.contains(name)) {
        throw new IllegalArgumentException(
            "coefficient \"" + name + "\" is fixed, but " + order + " has only " + known);
      }
    }
  }
}
