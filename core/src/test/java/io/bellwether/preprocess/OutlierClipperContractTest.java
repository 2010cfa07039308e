package io.bellwether.preprocess;

import io.bellwether.contract.TransformerCase;
import io.bellwether.contract.TransformerContract;
import java.util.List;

class OutlierClipperContractTest implements TransformerContract<OutlierClipper> {

  @Override
  public List<TransformerCase<OutlierClipper>> cases() {
    return List.of(
        TransformerCase.of(() -> OutlierClipper.iqr(1.5), n -> OutlierClipper.iqr(1.5, n))
            .fewestRows(2),
        TransformerCase.of(() -> OutlierClipper.zScore(2), n -> OutlierClipper.zScore(2, n))
            .fewestRows(2),
        TransformerCase.of(
                () -> OutlierClipper.quantiles(0.05, 0.95, "quantity", "price"),
                n -> OutlierClipper.quantiles(0.05, 0.95, n))
            .fewestRows(2));
  }
}
