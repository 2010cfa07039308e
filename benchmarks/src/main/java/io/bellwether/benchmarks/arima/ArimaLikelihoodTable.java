package io.bellwether.benchmarks.arima;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Whether libraries find the maximum: fits the 520 series and orders of {@code
 * arima_best_loglik.csv} and compares the log-likelihoods, each as the library itself computes it,
 * with the best that is known.
 *
 * <p>That best is R's, whose prior for what is differenced is wide but not flat: it lies up to a
 * few thousandths above the exact log-likelihood of the differenced series. To compare on one
 * scale, give a file to write and let {@code scripts/arima_loglik.R} evaluate all coefficients in
 * it.
 */
public final class ArimaLikelihoodTable {

  private static final String HEADER =
      "library,series,p,d,q,P,D,Q,m,best_loglik,loglik,coefficients";

  private final List<BestLikelihood> wanted = BestLikelihood.all();
  private final List<String> csv = new ArrayList<>(List.of(HEADER));

  private ArimaLikelihoodTable() {}

  /**
   * Runs the table for Bellwether.
   *
   * @param arguments none, or a file to write the coefficients to
   * @throws IOException if it cannot be written
   */
  public static void main(String[] arguments) throws IOException {
    run(List.of(new BellwetherArima()), arguments);
  }

  /**
   * Runs all libraries.
   *
   * @param libraries what to run
   * @param arguments none, or a file to write the coefficients to
   * @throws IOException if it cannot be written
   */
  public static void run(List<ArimaLibrary> libraries, String[] arguments) throws IOException {
    ArimaLikelihoodTable table = new ArimaLikelihoodTable();
    for (ArimaLibrary library : libraries) {
      table.fitAll(library); // a first time for the compiler
      table.report(library, table.fitAll(library));
    }
    if (arguments.length > 0) {
      Files.write(Path.of(arguments[0]), table.csv);
    }
  }

  private List<LikelihoodOutcome> fitAll(ArimaLibrary library) {
    return wanted.stream().map(one -> fit(library, one)).toList();
  }

  /** Whatever a library throws is a failure of this fit, and counted. */
  private static LikelihoodOutcome fit(ArimaLibrary library, BestLikelihood wanted) {
    double[] values = ArimaSeries.named(wanted.series());
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    try {
      Supplier<FittedArima> job = library.prepare(wanted.order(), values);
      start = threads.getCurrentThreadCpuTime();
      FittedArima model = job.get();
      long spent = threads.getCurrentThreadCpuTime() - start;
      return new LikelihoodOutcome(wanted, model, "log-likelihood " + model.logLikelihood(), spent);
    } catch (RuntimeException e) {
      long spent = threads.getCurrentThreadCpuTime() - start;
      return new LikelihoodOutcome(wanted, null, e.toString(), spent);
    }
  }

  private void report(ArimaLibrary library, List<LikelihoodOutcome> outcomes) {
    outcomes.forEach(outcome -> csv.add(outcome.csv(library.name())));
    long cpu = outcomes.stream().mapToLong(LikelihoodOutcome::cpuNanos).sum();
    System.out.printf(
        Locale.ROOT,
        "%s: %d fits, %.2f s CPU%n  within 0.01 of the best %s, within 0.1 %s%n"
            + "  more than 0.5 below %d, more than 1 below %d, failed %d%n",
        library.name(),
        outcomes.size(),
        cpu * 1e-9,
        share(outcomes, outcome -> outcome.gap() >= -0.01),
        share(outcomes, outcome -> outcome.gap() >= -0.1),
        outcomes.stream().filter(outcome -> outcome.gap() < -0.5).count(),
        outcomes.stream().filter(outcome -> outcome.gap() < -1).count(),
        outcomes.stream().filter(LikelihoodOutcome::failed).count());
    list("failed", outcomes, LikelihoodOutcome::failed);
    list("more than 0.01 below the best", outcomes, outcome -> outcome.gap() < -0.01);
    list("more than 0.01 above the best", outcomes, outcome -> outcome.gap() > 0.01);
  }

  private static String share(
      List<LikelihoodOutcome> outcomes, Predicate<LikelihoodOutcome> condition) {
    long count = outcomes.stream().filter(condition).count();
    return String.format(Locale.ROOT, "%.1f%%", 100.0 * count / outcomes.size());
  }

  private static void list(
      String title, List<LikelihoodOutcome> outcomes, Predicate<LikelihoodOutcome> condition) {
    List<LikelihoodOutcome> some = outcomes.stream().filter(condition).toList();
    System.out.println("  " + title + ": " + some.size());
    some.forEach(outcome -> System.out.println("    " + outcome));
  }
}
