package io.bellwether.preprocess;

import io.bellwether.contract.Outcome;
import io.bellwether.contract.TransformerCase;
import io.bellwether.contract.TransformerContract;
import java.util.List;

class ColumnDropperContractTest implements TransformerContract<ColumnDropper> {

  @Override
  public List<TransformerCase<ColumnDropper>> cases() {
    return List.of(
        TransformerCase.of(() -> ColumnDropper.of("price"), n -> ColumnDropper.of(n))
            .readsNothing()
            .anyType()
            .missing(Outcome.ENCODED)
            .unseen(Outcome.ENCODED));
  }
}
