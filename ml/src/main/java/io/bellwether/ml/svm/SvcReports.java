package io.bellwether.ml.svm;

import io.bellwether.model.FitReport;
import io.bellwether.model.FitStatus;
import java.util.ArrayList;
import java.util.List;

/** Puts the reports of the machines of all pairs together. */
final class SvcReports {

  private SvcReports() {}

  static FitReport of(List<BinaryMachine> machines, List<String> classes, List<PairRows> pairs) {
    FitStatus status = FitStatus.CONVERGED;
    int iterations = 0;
    long rowsComputed = 0;
    double objective = 0;
    List<String> warnings = new ArrayList<>();
    for (int p = 0; p < machines.size(); p++) {
      BinaryMachine machine = machines.get(p);
      SvmStatistics statistics = machine.statistics();
      iterations = (int) Math.min(Integer.MAX_VALUE, (long) iterations + statistics.iterations());
      rowsComputed += statistics.rowsComputed();
      objective += machine.objective();
      if (machine.status() != FitStatus.CONVERGED) {
        status = machine.status();
        warnings.add(
            "the machine of '"
                + classes.get(pairs.get(p).first())
                + "' and '"
                + classes.get(pairs.get(p).second())
                + "' stopped after "
                + statistics.iterations()
                + " iterations, with a violation of "
                + statistics.gap()
                + "; raise maxIterations, lower c, or scale the features");
      }
    }
    return new FitReport(status, iterations, rowsComputed, objective, warnings);
  }
}
