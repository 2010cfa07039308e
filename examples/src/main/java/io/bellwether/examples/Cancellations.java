package io.bellwether.examples;

import io.bellwether.data.Dataset;
import io.bellwether.data.Row;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds cancellations and the orders they undo: each takes with it the latest order of the same
 * customer, article and quantity. Without this, an order of 1,000 that was cancelled within minutes
 * would make a record week.
 */
final class Cancellations {

  private final BitSet cancellations = new BitSet();
  private final BitSet cancelledOrders = new BitSet();

  private Cancellations() {}

  /** Looks through lines in the order of time. */
  static Cancellations in(Dataset lines) {
    Cancellations found = new Cancellations();
    Map<List<String>, Deque<Integer>> openOrders = new HashMap<>();
    lines.stream()
        .forEach(
            row -> {
              double quantity = row.number("quantity");
              String pieces = Double.toString(Math.abs(quantity));
              Deque<Integer> open =
                  openOrders.computeIfAbsent(
                      List.of(text(row, "customer_id"), text(row, "stock_code"), pieces),
                      key -> new ArrayDeque<>());
              if (text(row, "invoice_no").startsWith("C")) {
                found.cancellations.set(row.index());
                if (!open.isEmpty()) {
                  found.cancelledOrders.set(open.removeLast());
                }
              } else if (quantity > 0) {
                open.addLast(row.index());
              }
            });
    return found;
  }

  /** Returns how many lines are cancellations. */
  int cancellationCount() {
    return cancellations.cardinality();
  }

  /** Returns how many orders they undo; others were placed before the records begin, or in part. */
  int cancelledOrderCount() {
    return cancelledOrders.cardinality();
  }

  /** Tells whether a line is one or the other. */
  boolean contains(Row row) {
    return isCancellation(row) || isCancelledOrder(row);
  }

  /** Tells whether a line cancels. */
  boolean isCancellation(Row row) {
    return cancellations.get(row.index());
  }

  /** Tells whether a line is an order that was cancelled. */
  boolean isCancelledOrder(Row row) {
    return cancelledOrders.get(row.index());
  }

  private static String text(Row row, String column) {
    String text = row.text(column);
    return text == null ? "" : text;
  }
}
