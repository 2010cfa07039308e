package io.bellwether.ml.svm;

import io.bellwether.calibrate.PlattScaling;
import io.bellwether.data.Dataset;
import io.bellwether.math.RandomStreams;
import io.bellwether.ml.design.TrainingTable;
import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import io.bellwether.selection.Fold;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Fits the machines of all pairs of classes, and the sigmoids of their decision values. */
final class SvcFit {

  static final String METHOD = "a support vector classification";

  private static final int FOLDS = 5;

  private final Svc specification;
  private final TrainingTable table;
  private final FitContext context;
  private final SvcTraining training;
  private final List<PairRows> pairs;

  private SvcFit(Svc specification, TrainingTable table, FitContext context) {
    this.specification = specification;
    this.table = table;
    this.context = context;
    this.training = new SvcTraining(specification, table);
    this.pairs = PairRows.all(training.labels(), table.classes().size());
  }

  static SvcModel of(Svc specification, Dataset train, String target, FitContext context) {
    TrainingTable table = TrainingTable.forClassification(train, target, specification, METHOD);
    return new SvcFit(specification, table, context).model(target);
  }

  private SvcModel model(String target) {
    boolean scaled = specification.probabilities() == Probabilities.PLATT;
    if (scaled) {
      requireTwoRowsEach();
    }
    List<BinaryMachine> fitted =
        context.map("svc", pairs.size(), p -> training.machine(pairs.get(p), context));
    List<PlattScaling> scalings = scaled ? scalings() : List.of();
    SupportCollector support = SupportCollector.of(table.rows());
    for (int p = 0; p < pairs.size(); p++) {
      support.add(pairs.get(p).rows(), fitted.get(p).coefficients());
    }
    int[] rows = support.rows();
    return new SvcModel(
        new SvcEstimates(
            specification,
            target,
            table.features(),
            table.classes(),
            training.vectors(rows),
            countByClass(rows),
            support.coefficients(),
            machines(fitted),
            scalings,
            SvmReports.of(fitted, table.classes(), pairs)));
  }

  private int[] countByClass(int[] rows) {
    int[] counts = new int[table.classes().size()];
    int[] labels = training.labels();
    for (int row : rows) {
      counts[labels[row]]++;
    }
    return counts;
  }

  private List<PairwiseMachine> machines(List<BinaryMachine> fitted) {
    List<PairwiseMachine> machines = new ArrayList<>();
    for (int p = 0; p < fitted.size(); p++) {
      BinaryMachine machine = fitted.get(p);
      machines.add(
          new PairwiseMachine(
              table.classes().get(pairs.get(p).first()),
              table.classes().get(pairs.get(p).second()),
              machine.rho(),
              machine.objective(),
              machine.statistics()));
    }
    return machines;
  }

  private void requireTwoRowsEach() {
    int[] counts = new int[table.classes().size()];
    for (int label : table.labels()) {
      counts[label]++;
    }
    for (int k = 0; k < counts.length; k++) {
      if (counts[k] < 2) {
        throw new FitException(
            "probabilities are learned by cross-validation, but the class '"
                + table.classes().get(k)
                + "' has 1 row of 2 needed",
            "take in more rows of the class, or do without probabilities");
      }
    }
  }

  /** One piece of work is a fold of a pair: all of them are independent. */
  private List<PlattScaling> scalings() {
    RandomStreams streams = RandomStreams.of(context.seed());
    List<List<Fold>> folds = new ArrayList<>();
    List<int[]> pieces = new ArrayList<>();
    for (int p = 0; p < pairs.size(); p++) {
      PairRows pair = pairs.get(p);
      int count = Math.min(FOLDS, pair.smaller());
      folds.add(pair.folds(count, streams.derive("svc probabilities", p)));
      for (int f = 0; f < count; f++) {
        pieces.add(new int[] {p, f});
      }
    }
    List<double[]> parts =
        context.map(
            "svc probabilities",
            pieces.size(),
            i -> decisions(folds.get(pieces.get(i)[0]).get(pieces.get(i)[1]), pieces.get(i)[0]));
    double[][] decisions = new double[pairs.size()][];
    Arrays.setAll(decisions, p -> new double[pairs.get(p).size()]);
    for (int i = 0; i < parts.size(); i++) {
      int p = pieces.get(i)[0];
      int[] test = folds.get(p).get(pieces.get(i)[1]).testRows();
      for (int k = 0; k < test.length; k++) {
        decisions[p][test[k]] = parts.get(i)[k];
      }
    }
    List<PlattScaling> scalings = new ArrayList<>();
    for (int p = 0; p < decisions.length; p++) {
      PairRows pair = pairs.get(p);
      scalings.add(PlattScaling.fit(decisions[p], pair.positive(), pair.take(training.weights())));
    }
    return scalings;
  }

  private double[] decisions(Fold fold, int pair) {
    return training.decisions(pairs.get(pair), fold.trainRows(), fold.testRows(), context);
  }
}
