package io.bellwether.examples;

import io.bellwether.data.Csv;
import io.bellwether.data.Dataset;
import io.bellwether.data.Row;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * Minute Maid orange juice in 83 stores of Dominick's, Chicago (Kilts Center, University of
 * Chicago; A. Montgomery, Marketing Science 16 (1997)). The terms of the data do not let the
 * project contain them: they lie in {@code shared/data} beside it, or not at all.
 */
final class OrangeJuice {

  private static final String WEEKLY = "orange_juice_weekly.csv.gz";
  private static final String STORES = "orange_juice_stores.csv";
  private static final int MINUTE_MAID = 5;
  private static final int OUNCES = 64;

  /** One week of five is enough for a story; the models need no more. */
  private static final int EVERY = 5;

  private OrangeJuice() {}

  static Optional<StoreWeeks> find() {
    for (Path here = Path.of("").toAbsolutePath(); here != null; here = here.getParent()) {
      Path folder = here.resolve("shared").resolve("data");
      if (Files.exists(folder.resolve(WEEKLY))) {
        return Optional.of(
            new StoreWeeks("Minute Maid juice in 83 stores of Chicago", read(folder)));
      }
    }
    return Optional.empty();
  }

  private static Dataset read(Path folder) {
    Dataset weekly = unpacked(folder.resolve(WEEKLY)).filter(r -> r.number("week") % EVERY == 0);
    Dataset packs = weekly.filter(row -> row.number("pack_oz") == OUNCES);
    Map<String, Double> rivals = cheapestRivals(packs);
    return packs
        .filter(row -> row.number("brand") == MINUTE_MAID)
        .derive("units", row -> row.number("packs_sold"))
        .derive("log_price", row -> Math.log(packPrice(row)))
        .derive("log_rival", row -> Math.log(rivals.getOrDefault(key(row), Double.NaN)))
        .join(Csv.read(folder.resolve(STORES)), "store")
        .deriveCategory("store", row -> Integer.toString((int) row.number("store")))
        .select(
            "store",
            "units",
            "log_price",
            "log_rival",
            "deal",
            "feature",
            "income_log",
            "hval150",
            "cpdist5");
  }

  private static Dataset unpacked(Path file) {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return Csv.reader().read(in, file.getFileName().toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The price of the cheapest other pack, by store and week. */
  private static Map<String, Double> cheapestRivals(Dataset packs) {
    Map<String, Double> cheapest = new HashMap<>();
    packs.stream()
        .filter(row -> row.number("brand") != MINUTE_MAID)
        .forEach(row -> cheapest.merge(key(row), packPrice(row), Math::min));
    return cheapest;
  }

  private static double packPrice(Row row) {
    return OUNCES * row.number("price_per_oz");
  }

  private static String key(Row row) {
    return row.number("store") + "/" + row.number("week");
  }
}
