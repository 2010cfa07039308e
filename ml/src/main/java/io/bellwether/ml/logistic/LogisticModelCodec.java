package io.bellwether.ml.logistic;

import io.bellwether.ml.design.ClassWeights;
import io.bellwether.ml.design.Intercept;
import io.bellwether.model.FitReport;
import io.bellwether.model.FitStatus;
import io.bellwether.persist.ModelCodec;
import io.bellwether.persist.ModelReader;
import io.bellwether.persist.ModelWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
    FitReport report = estimates.report();
    writer
        .section("report")
        .put("status", report.status())
        .put("iterations", report.iterations())
        .put("evaluations", report.evaluations())
        .put("objective", report.objective())
        .putTexts("warnings", report.warnings());
  }

  private static void writeSpecification(LogisticRegression specification, ModelWriter writer) {
    Map<String, Double> byLabel = specification.classWeights().byLabel();
    writer
        .put("penalty", specification.penalty())
        .put("lambda", specification.lambda())
        .put("l1Ratio", specification.mixture())
        .put("penaltyScale", specification.penaltyScale())
        .put("intercept", specification.intercept())
        .put("balanced", specification.classWeights().isBalanced())
        .putTexts("weightedClasses", new ArrayList<>(byLabel.keySet()))
        .put("classWeights", byLabel.values().stream().mapToDouble(Double::doubleValue).toArray())
        .put("tolerance", specification.tolerance())
        .put("maxIterations", specification.maxIterations());
    specification.weights().ifPresent(column -> writer.put("weights", column));
    specification.baseClass().ifPresent(label -> writer.put("baseClass", label));
  }

  @Override
  public LogisticModel read(ModelReader reader) {
    LogisticRegression specification = readSpecification(reader.section("options"));
    List<String> classes = reader.texts("classes");
    List<String> features = reader.texts("features");
    int size = LogisticEstimates.size(specification, classes.size(), features.size());
    ModelReader fit = reader.section("fit");
    ModelReader report = reader.section("report");
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
            new FitReport(
                report.enumeration("status", FitStatus.class),
                report.integer("iterations"),
                report.longInteger("evaluations"),
                report.number("objective"),
                report.texts("warnings"))));
  }

  private static LogisticRegression readSpecification(ModelReader reader) {
    LogisticRegression.Builder builder =
        LogisticRegression.builder()
            .penalty(reader.enumeration("penalty", Penalty.class))
            .lambda(reader.number("lambda"))
            .l1Ratio(reader.number("l1Ratio"))
            .penaltyScale(reader.enumeration("penaltyScale", PenaltyScale.class))
            .intercept(reader.enumeration("intercept", Intercept.class))
            .classWeights(readClassWeights(reader))
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

  private static ClassWeights readClassWeights(ModelReader reader) {
    if (reader.flag("balanced")) {
      return ClassWeights.balanced();
    }
    List<String> labels = reader.texts("weightedClasses");
    double[] weights = reader.doubles("classWeights", labels.size());
    Map<String, Double> byLabel = new TreeMap<>();
    for (int k = 0; k < weights.length; k++) {
      byLabel.put(labels.get(k), weights[k]);
    }
    return ClassWeights.of(byLabel);
  }
}
