package io.bellwether.examples;

import io.bellwether.data.CategoricalColumn;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import java.util.SplittableRandom;

/**
 * Weekly sales in stores that do not exist, for readers without the real ones. Units fall with the
 * price, the faster the poorer the quarter: by {@value #ELASTICITY} per cent for each per cent at
 * the average income. Below {@value #STEP} a pack seems cheap and sells half as much again; a
 * rival's price, deals and advertisements do their part, and the rest is chance.
 */
final class SimulatedStores {

  static final double ELASTICITY = -2.2;

  private static final double STEP = 2.3;
  private static final int STORES = 60;
  private static final int WEEKS = 32;
  private static final double INCOME = 10.6;

  private final SplittableRandom random = new SplittableRandom(19970401);
  private final int size = STORES * WEEKS;
  private final String[] store = new String[size];
  private final double[] units = new double[size];
  private final double[] logPrice = new double[size];
  private final double[] logRival = new double[size];
  private final double[] deal = new double[size];
  private final double[] feature = new double[size];
  private final double[] income = new double[size];
  private final double[] distance = new double[size];

  private SimulatedStores() {
    for (int s = 0; s < STORES; s++) {
      double storeIncome = INCOME + 0.3 * bell();
      double storeDistance = Math.exp(0.7 + 0.4 * bell());
      double level = 4.4 + 0.5 * (storeIncome - INCOME) + 0.2 * bell();
      for (int w = 0; w < WEEKS; w++) {
        int row = s * WEEKS + w;
        store[row] = "store " + (s + 1);
        income[row] = storeIncome;
        distance[row] = storeDistance;
        week(row, level);
      }
    }
  }

  static Dataset table() {
    SimulatedStores made = new SimulatedStores();
    return Dataset.of(
        CategoricalColumn.of("store", made.store),
        NumericColumn.of("units", made.units),
        NumericColumn.of("log_price", made.logPrice),
        NumericColumn.of("log_rival", made.logRival),
        NumericColumn.of("deal", made.deal),
        NumericColumn.of("feature", made.feature),
        NumericColumn.of("income_log", made.income),
        NumericColumn.of("cpdist5", made.distance));
  }

  private void week(int row, double level) {
    boolean onDeal = random.nextDouble() < 0.25;
    double price =
        Math.exp(Math.log(2.7) + 0.06 * bell() - (onDeal ? 0.05 + 0.3 * random.nextDouble() : 0));
    double rival = Math.exp(Math.log(1.9) + 0.15 * bell());
    deal[row] = onDeal ? 1 : 0;
    feature[row] = onDeal && random.nextDouble() < 0.6 ? random.nextDouble(0.4, 1) : 0;
    logPrice[row] = Math.log(price);
    logRival[row] = Math.log(rival);
    double elasticity = ELASTICITY + 2 * (income[row] - INCOME);
    double cheap = 0.45 / (1 + Math.exp((price - STEP) * 25));
    double log =
        level
            + elasticity * Math.log(price / 2.7)
            + 0.5 * Math.log(rival / 1.9)
            + 0.1 * deal[row]
            + 0.4 * Math.sqrt(feature[row])
            + cheap
            + 0.2 * bell();
    units[row] = Math.max(1, Math.rint(Math.exp(log)));
  }

  /** About a normal deviate: the sum of twelve uniform ones. */
  private double bell() {
    return random.doubles(12).sum() - 6;
  }
}
