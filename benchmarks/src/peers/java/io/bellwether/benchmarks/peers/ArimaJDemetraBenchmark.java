package io.bellwether.benchmarks.peers;

import io.bellwether.benchmarks.arima.ArimaConditions;

/** ARIMA by JDemetra+. */
public class ArimaJDemetraBenchmark extends ArimaConditions {

  /** Called by JMH. */
  public ArimaJDemetraBenchmark() {
    super(new JDemetraArima());
  }
}
