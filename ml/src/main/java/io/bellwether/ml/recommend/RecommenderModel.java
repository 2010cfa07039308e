package io.bellwether.ml.recommend;

import io.bellwether.data.Dataset;
import io.bellwether.ml.basket.Baskets;
import io.bellwether.model.FitContext;
import io.bellwether.model.FitReport;
import io.bellwether.persist.Saveable;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Recommends items for baskets. Immutable, safe for many threads, saveable.
 *
 * <p>A basket is a set of item names: order and repetition do not matter. Items that were not in
 * the training baskets tell the model nothing and are ignored; {@link #unknownItems} names them.
 * The empty basket is a basket too: models that can answer it do.
 *
 * <p>Answers are the same in every call. Of items with equal scores, those sold more come first,
 * then by name.
 *
 * @since 0.1.0
 */
public interface RecommenderModel extends Saveable {

  /**
   * Recommends items that the basket does not hold.
   *
   * @param basket names of items, unknown ones too; not modified
   * @param k how many items at the most
   * @return the best first; fewer than {@code k} if the model has no more; unmodifiable
   * @throws IllegalArgumentException if {@code k} is negative
   * @throws NullPointerException if the basket or an item in it is null
   */
  default List<Recommendation> recommend(Collection<String> basket, int k) {
    return recommend(basket, k, BasketItems.EXCLUDED);
  }

  /**
   * Recommends items.
   *
   * @param basket names of items, unknown ones too; not modified
   * @param k how many items at the most
   * @param held what happens with items that the basket holds already
   * @return the best first; fewer than {@code k} if the model has no more; unmodifiable
   * @throws IllegalArgumentException if {@code k} is negative
   * @throws NullPointerException if the basket or an item in it is null
   */
  List<Recommendation> recommend(Collection<String> basket, int k, BasketItems held);

  /**
   * Recommends for each of many baskets, in the caller's thread.
   *
   * @param baskets the baskets
   * @param k how many items at the most for each
   * @return a row for each recommendation: "basket" (its number, from 0), {@code rank} (from 1),
   *     {@code item}, {@code score}; in the order of baskets and ranks
   * @throws IllegalArgumentException if {@code k} is negative
   */
  default Dataset recommend(Baskets baskets, int k) {
    return recommend(baskets, k, FitContext.create());
  }

  /**
   * Recommends for each of many baskets.
   *
   * @param baskets the baskets
   * @param k how many items at the most for each
   * @param context lends threads, is told of progress, and may stop the work
   * @return a row for each recommendation: "basket" (its number, from 0), {@code rank} (from 1),
   *     {@code item}, {@code score}; in the order of baskets and ranks
   * @throws IllegalArgumentException if {@code k} is negative
   */
  default Dataset recommend(Baskets baskets, int k, FitContext context) {
    return BatchRecommendation.of(this, baskets, k, context);
  }

  /**
   * Recommends for each basket of a long table, a row for each item of each basket. Rows without
   * item are left out, so that a basket may be named without holding anything; rows without basket
   * are left out too.
   *
   * @param table the records
   * @param basket the column that says which basket, of any type
   * @param item the column that names the item, categorical or text
   * @param k how many items at the most for each
   * @return a row for each recommendation: a text column of the name of {@code basket}, then {@code
   *     rank} (from 1), {@code item}, {@code score}; in the order in which the baskets first occur
   * @throws IllegalArgumentException if {@code k} is negative, or a column is lacking, or the
   *     basket's column has the name of one of the others
   */
  default Dataset recommend(Dataset table, String basket, String item, int k) {
    return BatchRecommendation.of(this, table, basket, item, k);
  }

  /**
   * Returns the items that the model knows.
   *
   * @return their names, the most sold first where the model knows that; unmodifiable
   */
  List<String> items();

  /**
   * Names the items of a basket that the model does not know and ignores.
   *
   * @param basket names of items
   * @return those that are not among {@link #items}, in the basket's order; unmodifiable
   * @throws NullPointerException if the basket or an item in it is null
   */
  Set<String> unknownItems(Collection<String> basket);

  /**
   * Tells how the fit went.
   *
   * @return the report
   */
  FitReport report();

  /**
   * Writes the model for people.
   *
   * @return several lines; here what {@code toString()} says, and the warnings of the fit
   */
  default String summary() {
    StringBuilder text = new StringBuilder(toString());
    report().warnings().forEach(warning -> text.append("\nWarning: ").append(warning));
    return text.toString();
  }
}
