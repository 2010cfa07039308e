package io.bellwether.preprocess;

import io.bellwether.contract.TransformerCase;
import io.bellwether.contract.TransformerContract;
import java.util.List;

class OutlierRemoverContractTest implements TransformerContract<OutlierRemover> {

  @Override
  public List<TransformerCase<OutlierRemover>> cases() {
    return List.of(
        TransformerCase.of(() -> OutlierRemover.iqr(1.5), n -> OutlierRemover.iqr(1.5, n))
            .readsNothing()
            .fewestRows(2),
        TransformerCase.of(() -> OutlierRemover.zScore(2), n -> OutlierRemover.zScore(2, n))
            .readsNothing()
            .fewestRows(2),
        TransformerCase.of(
                () -> OutlierRemover.quantiles(0.05, 1, "price"),
                n -> OutlierRemover.quantiles(0.05, 1, n))
            .readsNothing()
            .fewestRows(2));
  }
}
