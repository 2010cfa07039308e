package io.bellwether.ml.logistic;

import io.bellwether.ml.design.ClassWeightsState;
import io.bellwether.ml.design.FeatureNames;
import io.bellwether.ml.design.Intercept;
import io.bellwether.model.ReportState;
import io.bellwether.persist.ModelCodec;
import io.bellwether.persist.ModelReader;
import io.bellwether.persist.ModelWriter;
import java.util.List;

/** Keeps logistic models. */
final class LogisticModelCodec implements ModelCodec<LogisticModel> {

  @Override
  public String kind() {
    return "logistic/1";
  }

  @Override
  public Class<LogisticModel> type() {
    return LogisticModel.class;
  }

  @Override
  public void write(LogisticModel model, ModelWriter writer) {
    LogisticEstimates estimates = model.estimates();
    writer
        .inputs(model.inputs())
        .specification(model.specification().toString())
        .summary("target", model.target())
        .summary("rows", model.observations())
        .summary("mcFaddenR2", model.mcFaddenR2());
    writeSpecification(model.specification(), writer.section("options"));
    writer
        .put("target", estimates.target())
        .putTexts("classes", estimates.classes())
        .putTexts("features", estimates.features())
        .put("coefficients", estimates.coefficients())
        .put("covariance", estimates.covariance())
        .put("deviations", estimates.deviations());
    LogisticMeasures measures = estimates.measures();
    writer
        .section("fit")
        .put("observations", measures.observations())
        .put("sumOfWeights", measures.sumOfWeights())
        .put("logLikelihood", measures.logLikelihood())
        .put("nullLogLikelihood", measures.nullLogLikelihood());
    ReportState.write(estimates.report(), writer.section("report"));
  }

  private static void writeSpecification(LogisticRegression specification, ModelWriter writer) {
    ClassWeightsState.write(specification.classWeights(), writer);
    writer
        .put("penalty", specification.penalty())
        .put("lambda", specification.lambda())
        .put("l1Ratio", specification.mixture())
        .put("penaltyScale", specification.penaltyScale())
        .put("intercept", specification.intercept())
        .put("tolerance", specification.tolerance())
        .put("maxIterations", specification.maxIterations());
    specification.weights().ifPresent(column -> writer.put("weights", column));
    specification.baseClass().ifPresent(label -> writer.put("baseClass", label));
  }

  @Override
  public LogisticModel read(ModelReader reader) {
    LogisticRegression specification = readSpecification(reader.section("options"));
    List<String> classes = reader.texts("classes");
    List<String> features = FeatureNames.read(reader);
    int size = LogisticEstimates.size(specification, classes.size(), features.size());
    ModelReader fit = reader.section("fit");
    return new LogisticModel(
        new LogisticEstimates(
            specification,
            reader.text("target"),
            classes,
            features,
            reader.doubles("coefficients", size),
            reader.doubles("covariance"),
            reader.doubles("deviations", features.size()),
            new LogisticMeasures(
                fit.longInteger("observations"),
                fit.number("sumOfWeights"),
                fit.number("logLikelihood"),
                fit.number("nullLogLikelihood")),
            ReportState.read(reader.section("report"))));
  }

  private static LogisticRegression readSpecification(ModelReader reader) {
    LogisticRegression.Builder builder =
        LogisticRegression.builder()
            .penalty(reader.enumeration("penalty", Penalty.class))
            .lambda(reader.number("lambda"))
            .l1Ratio(reader.number("l1Ratio"))
            .penaltyScale(reader.enumeration("penaltyScale", PenaltyScale.class))
            .intercept(reader.enumeration("intercept", Intercept.class))
            .classWeights(ClassWeightsState.read(reader))
            .tolerance(reader.number("tolerance"))
            .maxIterations(reader.integer("maxIterations"));
    if (reader.has("weights")) {
      builder.weights(reader.text("weights"));
    }
    if (reader.has("baseClass")) {
      builder.baseClass(reader.text("baseClass"));
    }
    return builder.build();
  }
}
