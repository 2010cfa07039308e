package io.bellwether.metrics;

import io.bellwether.data.Dataset;
import java.util.stream.IntStream;

/** Curves as people read them: a few points stand for all. */
final class CurveText {

  private static final int MOST_POINTS = 11;

  private CurveText() {}

  /**
   * A heading and, of the points, as many as are easily read: the first, the last, some between.
   */
  static String of(String heading, Dataset points) {
    int last = points.rowCount() - 1;
    int steps = Math.min(MOST_POINTS - 1, last);
    int[] rows =
        IntStream.rangeClosed(0, steps)
            .map(i -> steps == 0 ? 0 : (int) ((long) i * last / steps))
            .toArray();
    return heading + "\n" + points.rows(rows).toTable(rows.length);
  }
}
