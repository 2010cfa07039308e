package io.bellwether.ml.basket;

import io.bellwether.data.Dataset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads baskets from a long table, a row for each item of each basket, made by {@link
 * Baskets#from(Dataset)}.
 *
 * <pre>{@code
 * Baskets baskets = Baskets.from(lines)
 *     .basket("invoice_no").item("description").time("invoice_date").customer("customer_id").build();
 * }</pre>
 *
 * <p>Rows of a basket need not be neighbours; baskets come in the order of their first row. The
 * columns of basket, item and customer may be of any type; numbers and times name items and
 * customers by their text ({@code 22423}). Rows without basket or item are left out and counted, an
 * item in several rows of a basket counts once; {@link Baskets#report()} tells.
 *
 * <p>The time of a basket is the earliest of its rows, dates count from midnight; its customer is
 * that of its first row that has one. Baskets without any stay without, and baskets whose rows
 * disagree are counted in the report.
 *
 * <p>Cost: time in proportion to the rows, of which none makes an object; some 30 bytes a row while
 * it reads, beside the table and the baskets. Not safe for many threads.
 *
 * @since 0.1.0
 */
public final class BasketTable {

  private final Dataset table;
  private @Nullable String basket;
  private @Nullable String item;
  private @Nullable String time;
  private @Nullable String customer;

  BasketTable(Dataset table) {
    this.table = table;
  }

  /**
   * Names the column that says which basket a row belongs to; necessary.
   *
   * @param column its name; a column of any type
   * @return this reader
   * @throws IllegalArgumentException if there is no such column
   */
  public BasketTable basket(String column) {
    this.basket = table.column(column).name();
    return this;
  }

  /**
   * Names the column that names the item; necessary.
   *
   * @param column its name; a column of any type
   * @return this reader
   * @throws IllegalArgumentException if there is no such column
   */
  public BasketTable item(String column) {
    this.item = table.column(column).name();
    return this;
  }

  /**
   * Names the column that says when a row was bought; by default baskets have no times.
   *
   * @param column its name; a column of dates or date-times
   * @return this reader
   * @throws IllegalArgumentException if there is no such column, or it is of another type
   */
  public BasketTable time(String column) {
    this.time = table.time(column).name();
    return this;
  }

  /**
   * Names the column that says who bought; by default baskets have no customers.
   *
   * @param column its name; a column of any type
   * @return this reader
   * @throws IllegalArgumentException if there is no such column
   */
  public BasketTable customer(String column) {
    this.customer = table.column(column).name();
    return this;
  }

  /**
   * Reads the baskets.
   *
   * @return the baskets of the table
   * @throws IllegalArgumentException if the column of the baskets or that of the items is not
   *     given, or both are the same
   * @throws io.bellwether.model.FitException if the baskets hold too many items together
   */
  public Baskets build() {
    if (Objects.equals(basket, item) && basket != null) {
      throw new IllegalArgumentException(
          "column '" + basket + "' is given as basket and as item; they must be two columns");
    }
    BasketTableRows rows = new BasketTableRows(table, given(basket, "basket"), given(item, "item"));
    if (time != null) {
      rows.keepTimes(table.time(time));
    }
    if (customer != null) {
      rows.keepCustomers(customer);
    }
    return rows.read();
  }

  private static String given(@Nullable String column, String option) {
    if (column == null) {
      throw new IllegalArgumentException(
          "the column is not given: name it with " + option + "(\"...\")");
    }
    return column;
  }

  /** {@return the columns given} */
  @Override
  public String toString() {
    return "BasketTable[basket="
        + basket
        + ", item="
        + item
        + ", time="
        + time
        + ", customer="
        + customer
        + "]";
  }
}
