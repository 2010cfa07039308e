package io.bellwether.benchmarks;

import io.bellwether.ml.linear.LinearModel;
import io.bellwether.pipeline.FittedRegressionPipeline;
import io.bellwether.rows.RecordScorer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Predictions of a pipeline of six features for one raw record at a time. Every call sets all six
 * values, of another record than the call before.
 */
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 4, time = 1)
public class PipelineRecordBenchmark extends OneThread {

  /** A power of two. */
  private static final int RECORDS = 1024;

  private FittedRegressionPipeline<LinearModel> pipeline;
  private RecordScorer scorer;
  private int[] indexes;
  private double[][] numbers;
  private String[][] labels;
  private List<Map<String, Object>> records;
  private int next;

  /** Fits and makes the records. */
  @Setup
  public void fit() {
    pipeline = FittedSales.pipeline();
    scorer = pipeline.scorer();
    List<String> names = new ArrayList<>(SalesTable.NUMERIC);
    names.addAll(SalesTable.CATEGORICAL);
    indexes = names.stream().mapToInt(scorer::index).toArray();
    SalesTable table = new SalesTable(RECORDS);
    numbers = new double[RECORDS][SalesTable.NUMERIC.size()];
    labels = new String[RECORDS][SalesTable.CATEGORICAL.size()];
    records = new ArrayList<>();
    for (int row = 0; row < RECORDS; row++) {
      Map<String, Object> record = new HashMap<>();
      for (int j = 0; j < numbers[row].length; j++) {
        numbers[row][j] = table.number(j, row);
        record.put(SalesTable.NUMERIC.get(j), numbers[row][j]);
      }
      for (int j = 0; j < labels[row].length; j++) {
        labels[row][j] = table.label(j, row);
        record.put(SalesTable.CATEGORICAL.get(j), labels[row][j]);
      }
      records.add(record);
    }
  }

  private int nextRecord() {
    next = (next + 1) & (RECORDS - 1);
    return next;
  }

  /**
   * Sets by index: the path for services.
   *
   * @return the prediction
   */
  @Benchmark
  public double scorerByIndex() {
    int record = nextRecord();
    double[] number = numbers[record];
    String[] label = labels[record];
    return scorer
        .set(indexes[0], number[0])
        .set(indexes[1], number[1])
        .set(indexes[2], number[2])
        .set(indexes[3], number[3])
        .set(indexes[4], label[0])
        .set(indexes[5], label[1])
        .predict();
  }

  /**
   * Sets by name.
   *
   * @return the prediction
   */
  @Benchmark
  public double scorerByName() {
    int record = nextRecord();
    double[] number = numbers[record];
    String[] label = labels[record];
    return scorer
        .set("price", number[0])
        .set("discount", number[1])
        .set("temperature", number[2])
        .set("stock", number[3])
        .set("channel", label[0])
        .set("store", label[1])
        .predict();
  }

  /**
   * Sets from a map, on a scorer that is kept.
   *
   * @return the prediction
   */
  @Benchmark
  public double scorerByMap() {
    return scorer.setAll(records.get(nextRecord())).predict();
  }

  /**
   * Asks the model with a map: the path of convenience, which makes a scorer each time.
   *
   * @return the prediction
   */
  @Benchmark
  public double modelByMap() {
    return pipeline.predict(records.get(nextRecord()));
  }
}
