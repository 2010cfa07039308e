package io.bellwether.timeseries.regression;

import java.util.List;

/**
 * The errors of one step that a regression makes on the rows it learned from.
 *
 * @param deviation their root mean square, in scaled units
 * @param count how many there are
 * @param silent how many series have none
 */
record OneStepErrors(double deviation, long count, int silent) {

  /** How many errors of its own a series needs to be believed as much as all the others. */
  private static final double PRIOR = 10;

  static OneStepErrors of(Projector projector, List<Frame> frames) {
    double squares = 0;
    long count = 0;
    int silent = 0;
    for (Frame frame : frames) {
      long before = count;
      double[] changes = projector.oneStep(frame, -1, frame.length() - 1);
      for (int t = 0; t < changes.length; t++) {
        double error = frame.level(t) - frame.levelAfter(t, changes[t]);
        if (!Double.isNaN(error)) {
          squares += error * error;
          count++;
        }
      }
      silent += count == before ? 1 : 0;
    }
    return new OneStepErrors(count == 0 ? 0 : Math.sqrt(squares / count), count, silent);
  }

  /** By how much errors like these are larger than usual, cautiously. */
  double factor(double usual) {
    double ratio = usual > 0 && count > 0 ? deviation / usual : 1;
    return Math.sqrt((PRIOR + count * ratio * ratio) / (PRIOR + count));
  }
}
