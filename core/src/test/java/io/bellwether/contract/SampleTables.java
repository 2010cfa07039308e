package io.bellwether.contract;

import io.bellwether.data.CategoricalColumn;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.data.TextColumn;
import io.bellwether.data.TimeColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Tables to run contracts on. */
public final class SampleTables {

  /** The target of {@link #sales}. */
  public static final String TARGET = "units";

  /** The auxiliary column of {@link #sales}. */
  public static final String WEIGHT = "weight";

  private static final List<String> BRANDS = List.of("dominicks", "minute maid", "tropicana");
  private static final List<String> REGIONS = List.of("north", "south", "west");
  private static final int[] STORES = {7, 101, 205, 512};

  private SampleTables() {}

  /**
   * Returns sales lines, always the same.
   *
   * @param rows how many
   * @return {@code units} (the target), {@code weight} (auxiliary), {@code price} (some missing,
   *     some far out), {@code quantity}, {@code deal} (0 or 1), {@code store} (numeric codes),
   *     {@code brand} (labels, with a level that never occurs), {@code region} (labels, some
   *     missing), {@code note} (text, some missing), {@code day} (dates)
   */
  public static Dataset sales(int rows) {
    SplittableRandom random = new SplittableRandom(20240229);
    double[] price = new double[rows];
    double[] quantity = new double[rows];
    double[] deal = new double[rows];
    double[] store = new double[rows];
    double[] units = new double[rows];
    double[] weight = new double[rows];
    int[] brand = new int[rows];
    List<@Nullable String> region = new ArrayList<>();
    List<@Nullable String> note = new ArrayList<>();
    List<LocalDate> day = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      brand[row] = random.nextInt(BRANDS.size());
      double usual = 1.5 + brand[row] + random.nextDouble();
      price[row] = row % 53 == 7 ? Double.NaN : row % 97 == 11 ? 20 * usual : usual;
      quantity[row] = random.nextInt(1, 30);
      deal[row] = random.nextInt(2);
      store[row] = STORES[random.nextInt(STORES.length)];
      units[row] = 100 - 10 * usual + 5 * deal[row] + random.nextDouble();
      weight[row] = 1 + random.nextInt(3);
      region.add(row % 41 == 5 ? null : REGIONS.get(random.nextInt(REGIONS.size())));
      note.add(row % 29 == 3 ? null : "note " + random.nextInt(6));
      day.add(LocalDate.of(2023, 1, 1).plusDays(random.nextInt(700)));
    }
    List<String> levels = new ArrayList<>(BRANDS);
    levels.add(0, "florida gold"); // no row has it
    int[] shifted = Arrays.stream(brand).map(code -> code + 1).toArray();
    return Dataset.of(
        NumericColumn.of(TARGET, units),
        NumericColumn.of("price", price),
        CategoricalColumn.ofCodes("brand", shifted, levels),
        NumericColumn.of("quantity", quantity),
        NumericColumn.of("store", store),
        CategoricalColumn.of("region", region),
        NumericColumn.of(WEIGHT, weight),
        TextColumn.of("note", note),
        TimeColumn.ofDates("day", day),
        NumericColumn.of("deal", deal));
  }
}
