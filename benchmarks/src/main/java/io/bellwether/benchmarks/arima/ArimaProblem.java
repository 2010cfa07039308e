package io.bellwether.benchmarks.arima;

import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A series and the order of a model for it. */
@State(Scope.Benchmark)
public class ArimaProblem {

  /** {@code series:order}. */
  @Param({
    "AirPassengers_log:0.1.1/0.1.1/12",
    "AirPassengers_log:1.1.1/0.1.1/12",
    "AirPassengers_log:2.0.0",
    "AirPassengers_log:1.0.1",
    "AirPassengers_log:1.1.1",
    "vic_clothing_retail_log:0.1.1/0.1.1/12",
    "vic_clothing_retail_log:1.1.1/0.1.1/12",
    "vic_clothing_retail_log:1.1.1",
    "sarima_300:2.1.1/0.1.1/12",
    "arma21_1000:2.0.1",
    "arma21_10000:2.0.1",
    "arma21_100000:2.0.1",
    "LakeHuron:1.0.0",
    "LakeHuron:2.0.0",
    "LakeHuron:1.0.1",
    "LakeHuron:1.1.1",
    "LakeHuron:2.1.2",
    "treering_1000:2.0.0",
    "treering_1000:1.0.1",
    "treering_1000:1.1.1",
    "treering_1000:2.1.2"
  })
  private String problem = "";

  private ArimaOrder order = ArimaOrder.parse("0.0.0");
  private double[] values = {};

  /** Reads or makes the series. */
  @Setup
  public void load() {
    String[] parts = problem.split(":", 2);
    values = ArimaSeries.named(parts[0]);
    order = ArimaOrder.parse(parts[1]);
  }

  /**
   * Returns the order of the model.
   *
   * @return the order
   */
  public ArimaOrder order() {
    return order;
  }

  /**
   * Returns the series.
   *
   * @return a new array
   */
  public double[] values() {
    return values.clone();
  }
}
