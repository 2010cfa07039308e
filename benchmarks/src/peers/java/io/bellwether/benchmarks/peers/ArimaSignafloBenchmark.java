package io.bellwether.benchmarks.peers;

import io.bellwether.benchmarks.arima.ArimaConditions;

/** ARIMA by signaflo's timeseries. */
public class ArimaSignafloBenchmark extends ArimaConditions {

  /** Called by JMH. */
  public ArimaSignafloBenchmark() {
    super(Signaflo.library());
  }
}
