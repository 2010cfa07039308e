package io.bellwether.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.bellwether.contract.ContractData;
import io.bellwether.contract.NearestMean;
import io.bellwether.data.Dataset;
import io.bellwether.preprocess.Scaler;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClassificationPipelineTest {

  private static final Dataset TRAIN = ContractData.threeClasses();

  @Test
  void fitsTheClassifierOnWhatTheStepsLeave() {
    var fitted =
        Pipeline.builder()
            .add(Scaler.standard())
            .classifier(new NearestMean(1))
            .fit(TRAIN, "bought");
    var direct =
        new NearestMean(1).fit(fitted.prepare(TRAIN).with(TRAIN.column("bought")), "bought");
    assertThat(fitted.scores(TRAIN)).isEqualTo(direct.scores(fitted.prepare(TRAIN)));
    assertThat(fitted.classes()).containsExactly("0", "1", "2");
    assertThat(fitted.trainingRows()).isEqualTo(60);
    assertThat(fitted.model().target()).isEqualTo("bought");
    assertThat(fitted.summary()).startsWith("Pipeline fitted on 60 rows").contains("price");
  }

  @Test
  void recordsAreClassifiedByTheirNames() {
    var fitted =
        Pipeline.builder()
            .add(Scaler.standard())
            .classifier(new NearestMean(1))
            .fit(TRAIN, "bought");
    assertThat(fitted.predict(Map.of("price", 1.5, "discount", 0.2, "deal", true))).isEqualTo("2");
    assertThat(fitted.inputs().names()).isEqualTo(List.of("price", "discount", "deal"));
  }

  @Test
  void labelsAreNotTransformed() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Pipeline.builder().target(TargetTransform.log()).classifier(new NearestMean(1)))
        .withMessageContaining("TargetTransform.log()")
        .withMessageContaining("classifier");
  }
}
