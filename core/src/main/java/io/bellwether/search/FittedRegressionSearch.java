package io.bellwether.search;

import io.bellwether.data.Dataset;
import io.bellwether.data.Schema;
import io.bellwether.model.FitReport;
import io.bellwether.model.RegressionModel;
import io.bellwether.rows.RecordScorer;
import java.util.List;

/**
 * A tuned regression: what the search found, and a {@link RegressionModel} that predicts as the
 * best model does. Immutable, thread-safe, saveable with model, trials and rungs.
 *
 * @param <M> the type of the model that was tuned
 * @since 0.1.0
 */
public final class FittedRegressionSearch<M extends RegressionModel>
    implements FittedSearch<M>, RegressionModel {

  private final M model;
  private final SearchRecord record;

  FittedRegressionSearch(M model, SearchRecord record) {
    this.model = model;
    this.record = record;
  }

  SearchRecord record() {
    return record;
  }

  @Override
  public M model() {
    return model;
  }

  @Override
  public Parameters parameters() {
    return record.parameters();
  }

  @Override
  public double score() {
    return record.bestScore();
  }

  @Override
  public Dataset trials() {
    return record.trials();
  }

  @Override
  public int chosen() {
    return record.chosen();
  }

  @Override
  public Dataset rungs() {
    return record.rungs();
  }

  @Override
  public List<String> warnings() {
    return record.warnings();
  }

  @Override
  public String target() {
    return model.target();
  }

  @Override
  public Schema inputs() {
    return model.inputs();
  }

  /**
   * Tells how the fit of {@link #model()} went, with the {@link #warnings()} of the search after
   * its own.
   */
  @Override
  public FitReport report() {
    return record.report(model.report());
  }

  @Override
  public double[] predict(Dataset data) {
    return model.predict(data);
  }

  @Override
  public RecordScorer scorer() {
    return model.scorer();
  }

  @Override
  public int predictorCount() {
    return model.predictorCount();
  }

  /**
   * Writes the search and the model for people: the best ten trials by rank, then the model.
   *
   * @return several lines
   */
  @Override
  public String summary() {
    return record.summary() + "\n\n" + model.summary();
  }

  @Override
  public String toString() {
    return "FittedRegressionSearch[" + record.text() + ", " + model + "]";
  }
}
