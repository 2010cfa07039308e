package io.bellwether.ml.svm;

import io.bellwether.model.FitReport;
import io.bellwether.model.FitStatus;
import java.util.ArrayList;
import java.util.List;

/** Writes reports of machines. */
final class SvmReports {

  private SvmReports() {}

  /** Reports one machine. */
  static FitReport of(DualSolution solution) {
    SvmStatistics statistics = solution.statistics();
    return new FitReport(
        solution.status(),
        statistics.iterations(),
        statistics.rowsComputed(),
        solution.objective(),
        solution.status() == FitStatus.CONVERGED
            ? List.of()
            : List.of("the machine" + stopped(statistics)));
  }

  /** Puts the reports of the machines of all pairs together. */
  static FitReport of(List<BinaryMachine> machines, List<String> classes, List<PairRows> pairs) {
    FitStatus status = FitStatus.CONVERGED;
    long iterations = 0;
    long rowsComputed = 0;
    double objective = 0;
    List<String> warnings = new ArrayList<>();
    for (int p = 0; p < machines.size(); p++) {
      BinaryMachine machine = machines.get(p);
      SvmStatistics statistics = machine.statistics();
      iterations += statistics.iterations();
      rowsComputed += statistics.rowsComputed();
      objective += machine.objective();
      if (machine.status() != FitStatus.CONVERGED) {
        status = machine.status();
        warnings.add(
            "the machine of '"
                + classes.get(pairs.get(p).first())
                + "' and '"
                + classes.get(pairs.get(p).second())
                + "'"
                + stopped(statistics));
      }
    }
    int capped = (int) Math.min(Integer.MAX_VALUE, iterations);
    return new FitReport(status, capped, rowsComputed, objective, warnings);
  }

  private static String stopped(SvmStatistics statistics) {
    return " stopped after "
        + statistics.iterations()
        + " iterations, with a violation of "
        + statistics.gap()
        + "; raise maxIterations or scale the features";
  }
}
