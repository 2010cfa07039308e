package io.bellwether.ml.logistic;

import io.bellwether.data.Dataset;
import io.bellwether.ml.design.Intercept;
import io.bellwether.ml.design.TrainingTable;
import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import io.bellwether.model.FitReport;
import io.bellwether.model.FitStatus;
import java.util.Arrays;
import java.util.List;

/** One fit of a logistic regression. */
final class LogisticFit {

  /** The square of a scale may not leave the range of numbers. */
  private static final double LARGEST_FACTOR = 1e250;

  private final LogisticRegression specification;
  private final String target;
  private final TrainingTable table;
  private final List<String> classes;
  private final FitContext context;
  private final double[][] columns;
  private final boolean intercept;

  /** The predictor of each row's class; the largest code is that of the base class. */
  private final int[] codes;

  private final double[] weights;
  private final StandardizedRows design;

  private LogisticFit(
      LogisticRegression specification, Dataset train, String target, FitContext context) {
    this.specification = specification;
    this.target = target;
    this.context = context;
    this.table =
        TrainingTable.forClassification(train, target, specification, "a logistic regression");
    this.classes = table.classes();
    this.columns = table.columns();
    this.intercept = specification.intercept() == Intercept.INCLUDED;
    this.codes = codes();
    requireCoefficients();
    double[] rowWeights = table.weights();
    if (rowWeights.length == 0) {
      rowWeights = new double[table.rows()];
      Arrays.fill(rowWeights, 1);
    }
    this.design = StandardizedRows.of(columns, rowWeights, intercept);
    this.weights = withClassWeights(rowWeights);
  }

  static LogisticModel of(
      LogisticRegression specification, Dataset train, String target, FitContext context) {
    context.checkCancelled();
    return new LogisticFit(specification, train, target, context).model();
  }

  private int[] codes() {
    int base = classes.indexOf(specification.baseClass().orElse(classes.get(0)));
    if (base < 0) {
      throw new FitException(
          "the base class '"
              + specification.baseClass().orElse("")
              + "' does not occur; the training rows have the classes "
              + String.join(", ", classes),
          "name one of them as base class");
    }
    int[] found = table.labels();
    for (int i = 0; i < found.length; i++) {
      int label = found[i];
      found[i] = label == base ? classes.size() - 1 : label < base ? label : label - 1;
    }
    return found;
  }

  private void requireCoefficients() {
    int count = columns.length + (intercept ? 1 : 0);
    if (count == 0) {
      throw new FitException(
          "there is neither a feature nor an intercept", "add a column, or the intercept");
    }
    if (specification.penalty() == Penalty.NONE && table.rows() < count) {
      throw new FitException(
          table.rows() + " rows do not determine " + count + " coefficients",
          "use more rows or fewer features, or a penalty");
    }
  }

  private double[] withClassWeights(double[] rowWeights) {
    double[] sums = new double[classes.size()];
    int[] labels = table.labels();
    for (int i = 0; i < labels.length; i++) {
      sums[labels[i]] += rowWeights[i];
    }
    double[] factors = specification.classWeights().factors(classes, sums);
    double[] all = rowWeights.clone();
    for (int i = 0; i < all.length; i++) {
      all[i] *= factors[labels[i]];
    }
    return all;
  }

  private LogisticModel model() {
    int predictors = classes.size() - 1;
    SoftmaxLikelihood likelihood =
        new SoftmaxLikelihood(design, codes, weights, predictors, context);
    PenalizedLikelihood objective = penalized(likelihood, 0);
    Separation separation = new Separation(likelihood, table.features());
    NewtonSearch search = search(objective, separation);
    FitStatus status = search.from(start(objective));
    double[] covariance = new double[0];
    if (specification.penalty() == Penalty.NONE) {
      double[] hessian = objective.hessian();
      covariance = Covariance.of(design, hessian, objective.size());
      if (status == FitStatus.CONVERGED) {
        search.polish(hessian);
      }
    }
    FitReport report =
        new FitReport(
            status,
            search.iterations(),
            search.evaluations(),
            search.value(),
            separation.warnings(status, columns, codes));
    double penalty = objective.penalty(search.parameters());
    return new LogisticModel(
        new LogisticEstimates(
            specification,
            target,
            classes,
            table.features(),
            original(search.parameters(), objective.symmetric()),
            covariance,
            deviations(),
            measures(penalty - search.value()),
            report));
  }

  private NewtonSearch search(PenalizedLikelihood objective, Separation separation) {
    NewtonSearch search =
        new NewtonSearch(
            objective, specification.tolerance(), specification.maxIterations(), context);
    if (specification.penalty() == Penalty.NONE) {
      search
          .divergence(separation::isReached)
          .onSingular(() -> DependentFeatures.refuse(table, intercept));
    } else if (ColumnProducts.pays(objective, design.rows())) {
      search.withoutMatrix(ColumnProducts.of(design, weights, context));
    }
    return search;
  }

  /** Coefficients of the features as they came; symmetric intercepts add up to zero. */
  private double[] original(double[] parameters, boolean symmetric) {
    double[] original = design.original(parameters);
    if (symmetric && intercept) {
      double sum = 0;
      for (int j = 0; j < original.length; j += design.columns()) {
        sum += original[j];
      }
      for (int j = 0; j < original.length; j += design.columns()) {
        original[j] -= sum / classes.size();
      }
    }
    return original;
  }

  /** The objective, with so much more quadratic penalty on everything. */
  private PenalizedLikelihood penalized(SoftmaxLikelihood likelihood, double more) {
    int size = LogisticEstimates.size(specification, classes.size(), columns.length);
    double[] ridge = new double[size];
    double[] lasso = new double[size];
    Arrays.fill(ridge, more);
    double ratio = specification.l1Ratio();
    int first = intercept ? 1 : 0;
    for (int i = 0; i < size && specification.penalty() != Penalty.NONE; i++) {
      int j = i % design.columns() - first;
      if (j >= 0) {
        double unit =
            specification.penaltyScale() == PenaltyScale.STANDARDIZED ? design.deviation(j) : 1;
        double factor = unit / design.scale(j);
        double square = Math.min(factor * factor, LARGEST_FACTOR);
        ridge[i] += specification.lambda() * (1 - ratio) * square;
        lasso[i] = specification.lambda() * ratio * factor;
      }
    }
    boolean symmetric = size > likelihood.size();
    return new PenalizedLikelihood(likelihood, symmetric, ridge, lasso);
  }

  /** Intercepts of the shares of the classes; where there are many rows, a fit of some of them. */
  private double[] start(PenalizedLikelihood objective) {
    double[] start = new double[objective.size()];
    if (intercept) {
      double[] sums = classSums();
      double base = Math.log(sums[sums.length - 1]);
      for (int k = 0; k < sums.length - 1; k++) {
        start[k * design.columns()] = Math.log(sums[k]) - base;
      }
    }
    int stride = SampleStart.stride(design.rows(), objective.size());
    if (stride < 2 || ColumnProducts.pays(objective, design.rows())) {
      return start;
    }
    StandardizedRows thinned = design.everyNth(stride);
    int[] someCodes = new int[thinned.rows()];
    double[] someWeights = new double[thinned.rows()];
    double sum = 0;
    for (int i = 0; i < someCodes.length; i++) {
      someCodes[i] = codes[i * stride];
      someWeights[i] = stride * weights[i * stride];
      sum += weights[i * stride];
    }
    SoftmaxLikelihood likelihood =
        new SoftmaxLikelihood(thinned, someCodes, someWeights, classes.size() - 1, context);
    return SampleStart.of(penalized(likelihood, sum / someCodes.length), start, context);
  }

  /** The sum of weights by code. */
  private double[] classSums() {
    double[] sums = new double[classes.size()];
    for (int i = 0; i < codes.length; i++) {
      sums[codes[i]] += weights[i];
    }
    return sums;
  }

  private double[] deviations() {
    double[] deviations = new double[columns.length];
    Arrays.setAll(deviations, design::deviation);
    return deviations;
  }

  private LogisticMeasures measures(double logLikelihood) {
    double[] sums = classSums();
    double total = Arrays.stream(sums).sum();
    double nothing = 0;
    for (double sum : sums) {
      nothing += sum * (intercept ? Math.log(sum / total) : -Math.log(sums.length));
    }
    return new LogisticMeasures(table.rows(), total, logLikelihood, nothing);
  }
}
