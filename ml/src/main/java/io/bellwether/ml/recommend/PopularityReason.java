package io.bellwether.ml.recommend;

import java.util.Locale;

/**
 * An item is recommended since it sells.
 *
 * @param item its name
 * @param count how many baskets hold it
 * @param baskets of how many
 * @since 0.1.0
 */
public record PopularityReason(String item, int count, int baskets) implements Reason {

  @Override
  public String sentence() {
    return String.format(
        Locale.ROOT,
        "%s is in %.1f%% of baskets (%,d of %,d).",
        item,
        100.0 * count / baskets,
        count,
        baskets);
  }

  @Override
  public String toString() {
    return sentence();
  }
}
