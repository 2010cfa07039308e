package io.bellwether.calibrate;

import io.bellwether.data.Dataset;
import io.bellwether.model.ClassScores;
import io.bellwether.model.ClassificationModel;
import io.bellwether.model.FitReport;
import io.bellwether.model.FitStatus;
import io.bellwether.model.ScoreKind;
import io.bellwether.rows.ClassScorer;
import io.bellwether.rows.LabelRule;
import io.bellwether.rows.RowClassing;
import io.bellwether.rows.RowProgram;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A classification with calibrated probabilities: a model that was fitted on all rows, and the
 * functions that lead from its scores to probabilities. Immutable, thread-safe, saveable.
 *
 * <p>The label is that of the largest calibrated probability, which need not be the label that the
 * model inside would give.
 *
 * @param <M> the type of the model inside
 * @since 0.1.0
 */
public final class CalibratedModel<M extends ClassificationModel> extends WrappingProbabilities<M> {

  private final M model;
  private final ClassCalibrations calibrations;
  private final String specification;

  CalibratedModel(M model, List<ProbabilityCalibration> calibrations, String specification) {
    this.model = model;
    this.calibrations =
        new ClassCalibrations(calibrations, model.classes().size(), model.scoreKind());
    this.specification = specification;
  }

  /**
   * Returns the model inside.
   *
   * @return the model, fitted on all rows
   */
  @Override
  public M model() {
    return model;
  }

  /**
   * Returns the functions that were learned.
   *
   * @return of two classes one, from what speaks for the second class to its probability; of more
   *     one a class, in order; unmodifiable
   */
  public List<ProbabilityCalibration> calibrations() {
    return calibrations.functions();
  }

  /**
   * Returns what was fitted, as the {@code toString} of the {@link CalibratedClassifier} tells it.
   *
   * @return the specification, in one line
   */
  public String specification() {
    return specification;
  }

  /**
   * {@inheritDoc}
   *
   * <p>It is the report of the model inside, with the warnings of the calibrations. The status is
   * that of a calibration if that did not converge.
   */
  @Override
  public FitReport report() {
    FitReport inside = model.report();
    List<FitReport> reports = calibrations().stream().map(ProbabilityCalibration::report).toList();
    FitStatus status =
        reports.stream()
            .map(FitReport::status)
            .filter(s -> s == FitStatus.ITERATION_LIMIT || s == FitStatus.NUMERICAL_TROUBLE)
            .findFirst()
            .orElse(inside.status());
    List<String> warnings =
        new ArrayList<>(
            Stream.concat(
                    inside.warnings().stream(),
                    reports.stream().flatMap(report -> report.warnings().stream()))
                .toList());
    return new FitReport(
        status, inside.iterations(), inside.evaluations(), inside.objective(), warnings);
  }

  @Override
  public ClassScores scores(Dataset data) {
    double[][] scores = model.scores(data).byClass();
    calibrations.apply(scores, data.rowCount());
    return ClassScores.of(classes(), scores, ScoreKind.PROBABILITY, LabelRule.largest());
  }

  /**
   * {@inheritDoc}
   *
   * @throws UnsupportedOperationException if the model inside says nothing about one record
   */
  @Override
  public ClassScorer scorer() {
    return model.scorer().then(calibrations, LabelRule.largest());
  }

  /**
   * {@inheritDoc}
   *
   * @throws UnsupportedOperationException unless {@link #isRowwise()}
   */
  @Override
  public RowClassing complete(RowProgram.Builder program) {
    return WrappingProbabilities.rowwise(model).complete(program).then(calibrations);
  }

  @Override
  public String summary() {
    return model.summary() + "\ncalibrated by " + calibrations;
  }

  @Override
  public String toString() {
    return "CalibratedModel[" + model + ", " + calibrations + "]";
  }
}
