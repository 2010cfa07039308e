package io.bellwether.timeseries.smoothing;

/**
 * The least squares line through the values so far, {@code intercept + slope t}, with t from 1 on.
 * Where no value is missing these are A and B of Fiorucci et al. (2016), equations 14 to 16, in
 * numerically steadier form; missing values are left out. Mutable.
 */
final class RegressionLine {

  private int count;
  private double meanTime;
  private double meanValue;
  private double squares;
  private double products;

  /** Takes a value in. */
  void add(int time, double value) {
    count++;
    double fromTime = time - meanTime;
    meanTime += fromTime / count;
    meanValue += (value - meanValue) / count;
    squares += fromTime * (time - meanTime);
    products += fromTime * (value - meanValue);
  }

  /** Returns another line of the same state. */
  RegressionLine copy() {
    RegressionLine copy = new RegressionLine();
    copy.count = count;
    copy.meanTime = meanTime;
    copy.meanValue = meanValue;
    copy.squares = squares;
    copy.products = products;
    return copy;
  }

  /** Returns the mean of the values so far, 0 before the first. */
  double meanValue() {
    return meanValue;
  }

  /** Returns the slope, 0 before the second value. */
  double slope() {
    return squares > 0 ? products / squares : 0;
  }

  /** Returns the value of the line at time 0; 0 before the first value. */
  double intercept() {
    return meanValue - slope() * meanTime;
  }
}
