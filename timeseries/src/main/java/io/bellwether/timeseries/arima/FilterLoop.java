package io.bellwether.timeseries.arima;

import java.util.Arrays;

/**
 * Runs a {@link FilterState} over the periods of one or several series that are filtered with the
 * same gains. Owns its workspace; not for use by several threads.
 */
final class FilterLoop {

  /** What to do with values that are not known. */
  enum Unknowns {
    /** Forget them as soon as the differences do not reach them any more. */
    FORGET,
    /** Keep all: their joint distribution is there at the end. */
    KEEP
  }

  /** Is told what each observed value brought. */
  interface Sink {

    /** An observation differs by these innovations, by column, from what was expected. */
    void innovation(int period, double[] innovation, double variance);

    /** An observation only told where the series starts. */
    void start(int period, double diffuseVariance);
  }

  /** For those who only want the state. */
  enum Unheard implements Sink {
    /** Does nothing. */
    SINK;

    @Override
    public void innovation(int period, double[] innovation, double variance) {}

    @Override
    public void start(int period, double diffuseVariance) {}
  }

  private final double[][] columns;
  private final boolean[] present;
  private final DifferenceWeights difference;
  private final Unknowns unknowns;
  private final FilterState state;
  private final double[] knownLags;
  private final double[] innovation;

  FilterLoop(
      double[][] columns, boolean[] present, DifferenceWeights difference, Unknowns unknowns) {
    this(columns, present, difference, unknowns, new FilterState(difference, columns.length));
  }

  private FilterLoop(
      double[][] columns,
      boolean[] present,
      DifferenceWeights difference,
      Unknowns unknowns,
      FilterState state) {
    this.columns = columns;
    this.present = present;
    this.difference = difference;
    this.unknowns = unknowns;
    this.state = state;
    this.knownLags = new double[columns.length];
    this.innovation = new double[columns.length];
  }

  /** Returns a loop that goes on from here without touching this one. */
  FilterLoop copy(Unknowns policy) {
    return new FilterLoop(columns, present, difference, policy, state.copy());
  }

  FilterState state() {
    return state;
  }

  /** Takes in one of the first values, which as such are no information on the process. */
  void begin(int period, Sink sink) {
    if (isPresent(period)) {
      sink.start(period, 1);
    } else {
      state.appendDiffuse(period);
    }
  }

  /** Takes in the value of a period, or passes over it if it is missing or lies in the future. */
  void step(int period, Sink sink) {
    weighKnownLags(period);
    state.measure(period);
    if (isPresent(period)) {
      observe(period, sink);
    } else if (unknowns == Unknowns.KEEP || difference.span() > 0) {
      state.keep(period, knownLags);
    } else {
      state.pass();
    }
    state.advance();
    if (unknowns == Unknowns.FORGET) {
      state.forgetBefore(period + 1 - difference.span());
    }
  }

  private void observe(int period, Sink sink) {
    for (int c = 0; c < columns.length; c++) {
      innovation[c] = columns[c][period] - knownLags[c] - state.mean(c);
    }
    double diffuse = state.diffuseVariance();
    if (diffuse > 0) {
      sink.start(period, diffuse);
      state.observeDiffuse(innovation);
    } else {
      sink.innovation(period, innovation, state.variance());
      state.observe(innovation);
    }
  }

  private void weighKnownLags(int period) {
    Arrays.fill(knownLags, 0);
    for (int k = 0; k < difference.lagCount(); k++) {
      int lag = difference.lag(k);
      if (isPresent(period - lag)) {
        double weight = difference.weight(lag);
        for (int c = 0; c < columns.length; c++) {
          knownLags[c] += weight * columns[c][period - lag];
        }
      }
    }
  }

  private boolean isPresent(int period) {
    return period < present.length && present[period];
  }

  /** Returns the mean of the value measured last, known lags included. */
  double mean(int column) {
    return knownLags[column] + state.mean(column);
  }

  /** Prepares the mean and variance of the value of a period that may lie in the future. */
  void measure(int period) {
    weighKnownLags(period);
    state.measure(period);
  }
}
