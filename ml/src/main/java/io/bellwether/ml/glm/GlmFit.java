package io.bellwether.ml.glm;

import io.bellwether.data.DataException;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.math.LeastSquares;
import io.bellwether.math.LeastSquaresSolution;
import io.bellwether.math.LinearDependency;
import io.bellwether.math.MathException;
import io.bellwether.math.Refinement;
import io.bellwether.ml.design.Determinacy;
import io.bellwether.ml.design.Intercept;
import io.bellwether.ml.design.TrainingTable;
import io.bellwether.ml.linear.Collinearity;
import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import io.bellwether.model.Targets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** One fit of a generalised linear model: from a table to estimates. */
final class GlmFit {

  static final String METHOD = "a generalised linear model";

  private final GeneralizedLinearRegression specification;
  private final String target;
  private final List<String> features;
  private final List<String> names;
  private final GlmRows rows;
  private final Runnable beat;
  private final List<String> warnings = new ArrayList<>();

  private GlmFit(
      GeneralizedLinearRegression specification, Dataset train, String target, FitContext context) {
    this.specification = specification;
    this.target = target;
    TrainingTable table = TrainingTable.forRegression(train, target, specification, METHOD);
    requireAllowed(train.numeric(target), specification.family());
    this.features = table.features();
    boolean intercept = specification.intercept() == Intercept.INCLUDED;
    this.names = Determinacy.coefficientNames(intercept, features);
    this.rows =
        new GlmRows(columns(intercept, table), table.response(), table.weights(), table.offset());
    this.beat = context::checkCancelled;
  }

  static GlmModel of(
      GeneralizedLinearRegression specification, Dataset train, String target, FitContext context) {
    context.checkCancelled();
    return new GlmModel(new GlmFit(specification, train, target, context).estimates());
  }

  private static double[][] columns(boolean intercept, TrainingTable table) {
    int first = intercept ? 1 : 0;
    double[][] columns = new double[first + table.featureCount()][];
    if (intercept) {
      columns[0] = ones(table.rows());
    }
    for (int j = 0; j < table.featureCount(); j++) {
      columns[first + j] = table.column(j);
    }
    return columns;
  }

  static double[] ones(int rows) {
    double[] ones = new double[rows];
    Arrays.fill(ones, 1);
    return ones;
  }

  /** Reads a target for a comparison with means, and refuses what cannot be of the family. */
  static double[] targets(Dataset data, String target, Family family) {
    double[] values = Targets.numbers(data, target);
    requireAllowed(data.numeric(target), family);
    return values;
  }

  private static void requireAllowed(NumericColumn target, Family family) {
    for (int row = 0; row < target.size(); row++) {
      if (!family.allows(target.value(row))) {
        throw DataException.because(
                "the target of a "
                    + family.kind().label()
                    + " regression must be "
                    + family.kind().allowed()
                    + "; filter such rows out or choose another family")
            .line(row)
            .column(target.name())
            .value(target.text(row))
            .build();
      }
    }
  }

  private GlmEstimates estimates() {
    Determinacy.requireRows(rows.size(), names.size());
    requireInteriorMean();
    int[] kept = independentColumns();
    GlmRows reduced =
        rows.withColumns(Arrays.stream(kept).mapToObj(rows::column).toArray(double[][]::new));
    return specification.family().lacksTheta()
        ? withTheta(reduced, kept)
        : withFamily(reduced, kept);
  }

  private GlmEstimates withFamily(GlmRows reduced, int[] kept) {
    Family family = specification.family();
    ScoringResult result = scoring(reduced, family).fit();
    return new GlmAssembly(specification, family, reduced, result)
        .report(warnings, kept, names, result.iterations(), result.evaluations())
        .nullDeviance(nullDeviance(family))
        .build(target, features, kept);
  }

  private GlmEstimates withTheta(GlmRows reduced, int[] kept) {
    NegativeBinomialScoring turns = new NegativeBinomialScoring(reduced, specification, beat);
    ScoringResult result = turns.fit();
    return new GlmAssembly(specification, turns.family(), reduced, result)
        .theta(turns.isSettled(), warnings)
        .report(warnings, kept, names, turns.iterations(), turns.evaluations())
        .nullDeviance(nullDeviance(turns.family()))
        .build(target, features, kept);
  }

  private FisherScoring scoring(GlmRows of, Family family) {
    return new FisherScoring(
        of,
        family,
        specification.link(),
        specification.tolerance(),
        specification.maxIterations(),
        beat);
  }

  /** All counts zero, or all shares 0 or 1: the likelihood has no maximum at all. */
  private void requireInteriorMean() {
    double mean = rows.meanResponse();
    FamilyKind kind = specification.family().kind();
    if (!kind.hasMean(mean)) {
      throw new FitException(
          "the target '"
              + target
              + "' is "
              + mean
              + " in every row, on the edge of what a "
              + kind.label()
              + " distribution has, so that no coefficient can be estimated",
          "take more rows, or check the filter before the fit");
    }
  }

  /** The columns to fit, after those that are combinations of others have been dealt with. */
  private int[] independentColumns() {
    LeastSquaresSolution solution;
    try {
      solution =
          LeastSquares.create()
              .refinement(Refinement.NEVER)
              .solve(rows.design(), new double[rows.size()]);
    } catch (MathException e) {
      throw new FitException(
          "the sums of squares of the features leave the range of numbers: " + e.getMessage(),
          "divide features by a large number first",
          e);
    }
    List<String> sentences = new ArrayList<>();
    for (LinearDependency dependency : solution.dependencies()) {
      sentences.add(Determinacy.sentence(names, dependency.column(), dependency.combination()));
    }
    if (!sentences.isEmpty() && specification.collinearity() == Collinearity.FAIL) {
      throw Determinacy.refusal(sentences);
    }
    sentences.forEach(sentence -> warnings.add("dropped " + sentence));
    Determinacy.warning(solution.condition()).ifPresent(warnings::add);
    return IntStream.range(0, names.size())
        .filter(j -> !Double.isNaN(solution.coefficient(j)))
        .toArray();
  }

  /** The deviance of the constant alone, or of the offset alone without constant. */
  private double nullDeviance(Family family) {
    boolean intercept = specification.intercept() == Intercept.INCLUDED;
    GlmRows alone =
        rows.withColumns(intercept ? new double[][] {ones(rows.size())} : new double[0][]);
    if (intercept && rows.hasOffset()) {
      try {
        return scoring(alone, family).fit().point().deviance();
      } catch (FitException e) {
        return Double.NaN;
      }
    }
    double[] constant =
        intercept ? new double[] {specification.link().link(rows.meanResponse())} : new double[0];
    GlmPoint point = GlmPoint.of(alone, family, specification.link(), constant);
    return point.isValid() ? point.deviance() : Double.NaN;
  }
}
