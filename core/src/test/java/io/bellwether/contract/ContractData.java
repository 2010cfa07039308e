package io.bellwether.contract;

import io.bellwether.data.CategoricalColumn;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Tables to put regressors under contract with. */
public final class ContractData {

  private static final int ROWS = 60;

  private ContractData() {}

  /**
   * Makes a table of numbers only: {@code price} and {@code discount} of full rank, {@code deal} of
   * 0 and 1, and {@code units} that depend on all three, with noise.
   *
   * @return 60 rows
   */
  public static Dataset numbers() {
    SplittableRandom random = new SplittableRandom(20240229);
    double[] price = random.doubles(ROWS, 1.5, 3.5).toArray();
    double[] discount = random.doubles(ROWS, 0, 0.4).toArray();
    double[] deal = random.ints(ROWS, 0, 2).asDoubleStream().toArray();
    double[] noise = random.doubles(ROWS, -5, 5).toArray();
    double[] units = new double[ROWS];
    Arrays.setAll(
        units, row -> 100 - 20 * price[row] + 60 * discount[row] + 15 * deal[row] + noise[row]);
    return Dataset.of(
        NumericColumn.of("price", price),
        NumericColumn.of("units", units),
        NumericColumn.of("discount", discount),
        NumericColumn.of("deal", deal));
  }

  /**
   * Makes the same table with a column of labels: {@code brand}, of three levels.
   *
   * @return 60 rows
   */
  public static Dataset numbersAndLabels() {
    SplittableRandom random = new SplittableRandom(20240301);
    String[] brands = new String[ROWS];
    Arrays.setAll(brands, row -> new String[] {"dominicks", "minute maid", "tropicana"}[row % 3]);
    double[] lift = random.doubles(ROWS, 0, 10).toArray();
    Dataset numbers = numbers();
    double[] units = numbers.numeric("units").values();
    Arrays.setAll(units, row -> units[row] + 10 * (row % 3) + lift[row]);
    return numbers
        .with(NumericColumn.of("units", units))
        .with(CategoricalColumn.of("brand", brands));
  }

  /**
   * Makes a table for two classes: the columns of {@link #numbers()} without units, and {@code
   * bought} of 0 and 1, the more likely 1 the lower the price; no column separates the classes.
   *
   * @return 60 rows
   */
  public static Dataset twoClasses() {
    return classes(2);
  }

  /**
   * Makes a table for three classes: as {@link #twoClasses()}, {@code bought} is 0, 1 or 2.
   *
   * @return 60 rows
   */
  public static Dataset threeClasses() {
    return classes(3);
  }

  private static Dataset classes(int count) {
    SplittableRandom random = new SplittableRandom(20240302);
    Dataset numbers = numbers().drop("units");
    double[] price = numbers.numeric("price").values();
    double[] bought = new double[ROWS];
    Arrays.setAll(
        bought,
        row -> {
          double wish = (3.5 - price[row]) / 2 + random.nextDouble(-0.4, 0.4);
          return Math.max(0, Math.min(count - 1, Math.floor(count * wish)));
        });
    return numbers.with(NumericColumn.of("bought", bought));
  }
}
