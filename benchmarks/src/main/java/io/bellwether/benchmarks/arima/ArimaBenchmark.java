package io.bellwether.benchmarks.arima;

/** ARIMA by Bellwether. */
public class ArimaBenchmark extends ArimaConditions {

  /** Called by JMH. */
  public ArimaBenchmark() {
    super(new BellwetherArima());
  }
}
