package io.bellwether.benchmarks.svm;

import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.preprocess.FittedScaler;
import io.bellwether.preprocess.Scaler;
import java.io.IOException;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Telco churn in 45 numeric columns, standardised by the training rows: 5,282 rows to learn from,
 * 1,761 to predict for, from {@code ../shared/anchors/inputs}.
 */
@State(Scope.Benchmark)
public class TelcoTable {

  private Dataset train = Dataset.of(NumericColumn.of("y"));
  private Dataset test = Dataset.of(NumericColumn.of("y"));

  /** Called by JMH. */
  public TelcoTable() {}

  /**
   * Reads and scales the tables.
   *
   * @throws IOException if the files cannot be read
   */
  @Setup
  public void load() throws IOException {
    Dataset rawTrain = SvrProblem.read("telco.train.csv.gz");
    Dataset rawTest = SvrProblem.read("telco.test.csv.gz");
    FittedScaler scaler = Scaler.standard().fit(rawTrain.drop("y"));
    train = scaler.transform(rawTrain.drop("y")).with(rawTrain.column("y"));
    test = scaler.transform(rawTest.drop("y")).with(rawTest.column("y"));
  }

  Dataset train() {
    return train;
  }

  Dataset test() {
    return test;
  }
}
