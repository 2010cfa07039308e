package io.bellwether.calibrate;

import io.bellwether.metrics.ThresholdChoice;
import io.bellwether.model.ClassificationModel;
import io.bellwether.persist.ModelCodec;
import io.bellwether.persist.ModelReader;
import io.bellwether.persist.ModelWriter;
import java.util.Optional;

/** Keeps models with a threshold: the model inside by the codec of its kind. */
@SuppressWarnings("rawtypes") // a codec is found by class, which has no type arguments
final class ThresholdModelCodec implements ModelCodec<ThresholdModel> {

  private static final String CHOICE = "choice";

  @Override
  public String kind() {
    return "threshold-classifier/1";
  }

  @Override
  public Class<ThresholdModel> type() {
    return ThresholdModel.class;
  }

  @Override
  public void write(ThresholdModel value, ModelWriter writer) {
    ThresholdModel<?> model = value;
    writer
        .inputs(model.inputs())
        .specification(model.specification())
        .summary("target", model.target())
        .summary("threshold", model.threshold())
        .put("specification", model.specification())
        .put("positive", model.positive())
        .put("threshold", model.threshold())
        .put("model", model.model());
    model
        .choice()
        .ifPresent(
            choice ->
                writer
                    .section(CHOICE)
                    .put("criterion", choice.criterion())
                    .put("threshold", choice.threshold())
                    .put("truePositives", choice.truePositives())
                    .put("falsePositives", choice.falsePositives())
                    .put("trueNegatives", choice.trueNegatives())
                    .put("falseNegatives", choice.falseNegatives())
                    .put("expectedCost", choice.expectedCost()));
  }

  @Override
  public ThresholdModel read(ModelReader reader) {
    Optional<ThresholdChoice> choice =
        reader.has(CHOICE) ? Optional.of(choice(reader.section(CHOICE))) : Optional.empty();
    return new ThresholdModel<>(
        reader.model("model", ClassificationModel.class),
        reader.text("positive"),
        reader.number("threshold"),
        choice,
        reader.text("specification"));
  }

  private static ThresholdChoice choice(ModelReader section) {
    return new ThresholdChoice(
        section.text("criterion"),
        section.number("threshold"),
        section.number("truePositives"),
        section.number("falsePositives"),
        section.number("trueNegatives"),
        section.number("falseNegatives"),
        section.number("expectedCost"));
  }
}
