package io.bellwether.benchmarks.peers;

import io.bellwether.benchmarks.arima.ArimaLikelihoodTable;
import io.bellwether.benchmarks.arima.BellwetherArima;
import java.io.IOException;
import java.util.List;

/** {@link ArimaLikelihoodTable} for Bellwether and the peers. */
public final class ArimaLikelihoodTableWithPeers {

  private ArimaLikelihoodTableWithPeers() {}

  /**
   * Runs the table.
   *
   * @param arguments none, or a file to write the coefficients to
   * @throws IOException if it cannot be written
   */
  public static void main(String[] arguments) throws IOException {
    ArimaLikelihoodTable.run(
        List.of(new BellwetherArima(), new JDemetraArima(), Signaflo.library()), arguments);
  }
}
