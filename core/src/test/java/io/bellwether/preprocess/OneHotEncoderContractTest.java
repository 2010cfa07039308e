package io.bellwether.preprocess;

import io.bellwether.contract.Outcome;
import io.bellwether.contract.TransformerCase;
import io.bellwether.contract.TransformerContract;
import java.util.List;

class OneHotEncoderContractTest implements TransformerContract<OneHotEncoder> {

  @Override
  public List<TransformerCase<OneHotEncoder>> cases() {
    return List.of(
        TransformerCase.of(() -> OneHotEncoder.of("brand", "store"), OneHotEncoder::of)
            .missing(Outcome.REFUSED)
            .unseen(Outcome.REFUSED),
        TransformerCase.of(
                () ->
                    OneHotEncoder.of("region", "note", "store")
                        .missing(MissingLabels.ALL_ZERO)
                        .unseen(UnseenLevels.ALL_ZERO)
                        .reference(Reference.KEEP_ALL),
                OneHotEncoder::of)
            .missing(Outcome.ENCODED)
            .unseen(Outcome.ENCODED),
        TransformerCase.of(
                () -> OneHotEncoder.of("region", "note").missing(MissingLabels.OWN_LEVEL),
                OneHotEncoder::of)
            .missing(Outcome.ENCODED)
            .unseen(Outcome.REFUSED));
  }
}
