package io.bellwether.benchmarks.peers;

import io.bellwether.benchmarks.arima.ArimaGrowth;
import io.bellwether.benchmarks.arima.BellwetherArima;
import java.util.List;

/** {@link ArimaGrowth} for Bellwether and the peers. */
public final class ArimaGrowthWithPeers {

  private ArimaGrowthWithPeers() {}

  /**
   * Measures.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) {
    ArimaGrowth.run(List.of(new BellwetherArima(), new JDemetraArima(), Signaflo.library()));
  }
}
