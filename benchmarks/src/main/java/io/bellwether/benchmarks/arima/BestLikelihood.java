package io.bellwether.benchmarks.arima;

import java.nio.file.Path;
import java.util.List;

/**
 * The best log-likelihood that R, statsmodels, JDemetra+ or signaflo reached, as R evaluates it.
 *
 * @param series name
 * @param order of the model
 * @param best log-likelihood
 */
record BestLikelihood(String series, ArimaOrder order, double best) {

  private static final String HEADER = "series,p,d,q,P,D,Q,m,best_loglik,";

  /** Reads all of them. */
  static List<BestLikelihood> all() {
    List<String> lines = ArimaSeries.lines(Path.of("arima_best_loglik.csv"));
    if (!lines.get(0).startsWith(HEADER)) {
      throw new IllegalStateException("arima_best_loglik.csv starts with " + lines.get(0));
    }
    return lines.stream().skip(1).map(BestLikelihood::parse).toList();
  }

  private static BestLikelihood parse(String line) {
    String[] cells = line.split(",", -1);
    int[] n = new int[7];
    for (int i = 0; i < n.length; i++) {
      n[i] = Integer.parseInt(cells[i + 1]);
    }
    return new BestLikelihood(
        cells[0],
        new ArimaOrder(n[0], n[1], n[2], n[3], n[4], n[5], n[6]),
        Double.parseDouble(cells[8]));
  }

  @Override
  public String toString() {
    return series + " " + order;
  }
}
