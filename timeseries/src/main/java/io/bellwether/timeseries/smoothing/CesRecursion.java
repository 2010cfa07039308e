package io.bellwether.timeseries.smoothing;

/**
 * The recursion of complex exponential smoothing, with parameters given. With {@code alpha = a0 + i
 * a1}, level l and its imaginary part c (Svetunkov, Kourentzes and Ord 2022, equations 10 and 11)
 *
 * <pre>{@code
 * y[t] = l[t-1] + e[t]
 * l[t] = l[t-1] - (1 - a1) c[t-1] + (a0 - a1) e[t]
 * c[t] = l[t-1] + (1 - a0) c[t-1] + (a0 + a1) e[t]
 * }</pre>
 *
 * a SIMPLE season takes states of one season before, a PARTIAL one adds {@code s[t] = s[t-m] + b
 * e[t]} to the level, a FULL one a second pair with parameters b0 and b1 of one season before. A
 * state is an array: l and c (SIMPLE: m of each), then the m seasonal numbers, then for FULL their
 * m imaginary parts. A missing value is taken to be as expected. Immutable.
 */
final class CesRecursion {

  private final CesSeasonality type;
  private final int season;
  private final double a0;
  private final double lag;
  private final double keep;
  private final double gain;
  private final double imaginaryGain;
  private final double b0;
  private final double seasonalLag;
  private final double seasonalKeep;
  private final double seasonalGain;
  private final double seasonalImaginaryGain;

  /**
   * Creates a recursion.
   *
   * @param type which season
   * @param season its length
   * @param parameters a0, a1, and b or b0 and b1
   */
  CesRecursion(CesSeasonality type, int season, double[] parameters) {
    this.type = type;
    this.season = season;
    a0 = parameters[0];
    double a1 = parameters[1];
    lag = 1 - a1;
    keep = 1 - a0;
    gain = a0 - a1;
    imaginaryGain = a0 + a1;
    b0 = parameters.length > 2 ? parameters[2] : 0;
    double b1 = parameters.length > 3 ? parameters[3] : 0;
    seasonalLag = 1 - b1;
    seasonalKeep = 1 - b0;
    seasonalGain = b0 - b1;
    seasonalImaginaryGain = b0 + b1;
  }

  /** Returns the forecast of a period, from 0 on. */
  double forecast(double[] state, int t) {
    return switch (type) {
      case NONE -> state[0];
      case SIMPLE -> state[t % season];
      case PARTIAL, FULL -> state[0] + state[2 + t % season];
    };
  }

  /** Moves the state on by the surprise of a period. */
  void update(double[] state, int t, double surprise) {
    switch (type) {
      case NONE -> updateLevel(state, 0, 1, surprise);
      case SIMPLE -> updateLevel(state, t % season, season + t % season, surprise);
      case PARTIAL -> {
        state[2 + t % season] += b0 * surprise;
        updateLevel(state, 0, 1, surprise);
      }
      case FULL -> {
        int real = 2 + t % season;
        int imaginary = real + season;
        double before = state[real];
        state[real] = before - seasonalLag * state[imaginary] + seasonalGain * surprise;
        state[imaginary] =
            before + seasonalKeep * state[imaginary] + seasonalImaginaryGain * surprise;
        updateLevel(state, 0, 1, surprise);
      }
    }
  }

  private void updateLevel(double[] state, int real, int imaginary, double surprise) {
    double before = state[real];
    state[real] = before - lag * state[imaginary] + gain * surprise;
    state[imaginary] = before + keep * state[imaginary] + imaginaryGain * surprise;
  }

  /** Smooths a history forwards, the state with it; returns the sum of squared surprises. */
  double smooth(double[] values, double[] state) {
    double squares = 0;
    for (int t = 0; t < values.length; t++) {
      double surprise = values[t] - forecast(state, t);
      if (Double.isNaN(surprise)) {
        surprise = 0;
      }
      update(state, t, surprise);
      squares += surprise * surprise;
    }
    return squares;
  }

  /**
   * Finds a state to start from by smoothing the history forwards, and from its end back to its
   * start. Where the direction turns, imaginary parts are mirrored about the value at which the
   * level stands still, {@code l / a0}, so that a trend runs the other way.
   */
  void backcast(double[] values, double[] state) {
    smooth(values, state);
    mirror(state);
    for (int t = values.length - 1; t >= 0; t--) {
      double surprise = values[t] - forecast(state, t);
      update(state, t, Double.isNaN(surprise) ? 0 : surprise);
    }
    mirror(state);
  }

  private void mirror(double[] state) {
    switch (type) {
      case NONE, PARTIAL -> state[1] = 2 * state[0] / a0 - state[1];
      case SIMPLE -> mirror(state, 0, a0);
      case FULL -> {
        state[1] = 2 * state[0] / a0 - state[1];
        mirror(state, 2, b0);
      }
    }
  }

  private void mirror(double[] state, int from, double smoothing) {
    for (int place = from; place < from + season; place++) {
      state[place + season] = 2 * state[place] / smoothing - state[place + season];
    }
  }

  /** Returns by how much a surprise of 1 moves each of the periods from its own on. */
  double[] impulse(int horizon) {
    double[] psi = new double[horizon];
    double[] state = new double[type.states(season)];
    update(state, 0, 1);
    psi[0] = 1;
    for (int h = 1; h < horizon; h++) {
      psi[h] = forecast(state, h);
      update(state, h, 0);
    }
    return psi;
  }
}
