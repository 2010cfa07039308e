package io.bellwether.data;

/**
 * A data set cut in two: rows to learn from and rows to judge by.
 *
 * @param train the rows to learn from
 * @param test the rows held out
 * @since 0.1.0
 */
public record TrainTestSplit(Dataset train, Dataset test) {

  @Override
  public String toString() {
    return "TrainTestSplit[" + train.rowCount() + " train, " + test.rowCount() + " test rows]";
  }
}
