package io.bellwether.preprocess;

import io.bellwether.contract.Outcome;
import io.bellwether.contract.TransformerCase;
import io.bellwether.contract.TransformerContract;
import java.util.List;

class ImputerContractTest implements TransformerContract<Imputer> {

  @Override
  public List<TransformerCase<Imputer>> cases() {
    return List.of(
        TransformerCase.of(Imputer::mean, n -> Imputer.mean().columns(n)).missing(Outcome.FILLED),
        TransformerCase.of(Imputer::median, n -> Imputer.median().columns(n))
            .missing(Outcome.FILLED),
        TransformerCase.of(Imputer::mostFrequent, n -> Imputer.mostFrequent().columns(n))
            .missing(Outcome.FILLED),
        TransformerCase.of(() -> Imputer.constant(-1), n -> Imputer.constant(-1).columns(n))
            .missing(Outcome.FILLED),
        TransformerCase.of(() -> Imputer.constant("none"), n -> Imputer.constant("none").columns(n))
            .missing(Outcome.FILLED),
        TransformerCase.of(
                () ->
                    Imputer.mostFrequent()
                        .columns("region", "price", "note")
                        .indicator(MissingIndicator.ADD),
                n -> Imputer.mostFrequent().columns(n).indicator(MissingIndicator.ADD))
            .missing(Outcome.FILLED));
  }
}
