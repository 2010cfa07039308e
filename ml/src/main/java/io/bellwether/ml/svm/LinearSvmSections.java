package io.bellwether.ml.svm;

import io.bellwether.ml.design.FeatureNames;
import io.bellwether.ml.design.Intercept;
import io.bellwether.model.ReportState;
import io.bellwether.persist.ModelReader;
import io.bellwether.persist.ModelWriter;
import java.util.List;

/** The parts that files of linear support vector machines have in common. */
final class LinearSvmSections {

  private LinearSvmSections() {}

  static void writeOptions(LinearSvmSpecification specification, ModelWriter writer) {
    writer
        .put("c", specification.c())
        .put("loss", specification.loss())
        .put("intercept", specification.intercept())
        .put("interceptScaling", specification.interceptScaling())
        .put("method", specification.method())
        .put("tolerance", specification.tolerance())
        .put("maxIterations", specification.maxIterations());
    specification.weights().ifPresent(column -> writer.put("weights", column));
  }

  static <B extends LinearSvmSpecification.Builder<B>> B readOptions(
      B builder, ModelReader reader) {
    B read =
        builder
            .c(reader.number("c"))
            .loss(reader.enumeration("loss", SvmLoss.class))
            .intercept(reader.enumeration("intercept", Intercept.class))
            .interceptScaling(reader.number("interceptScaling"))
            .method(reader.enumeration("method", LinearSvmMethod.class))
            .tolerance(reader.number("tolerance"))
            .maxIterations(reader.integer("maxIterations"));
    return reader.has("weights") ? read.weights(reader.text("weights")) : read;
  }

  static void writeMachine(LinearMachine machine, ModelWriter writer) {
    LinearSvmStatistics statistics = machine.statistics();
    writer
        .put("weights", machine.weights())
        .put("constant", machine.intercept())
        .put("primalObjective", statistics.primalObjective())
        .put("dualObjective", statistics.dualObjective())
        .put("gap", statistics.gap())
        .put("iterations", statistics.iterations())
        .put("supportVectors", statistics.supportVectors());
  }

  static LinearMachine readMachine(int features, ModelReader reader) {
    return new LinearMachine(
        reader.doubles("weights", features),
        reader.number("constant"),
        new LinearSvmStatistics(
            reader.number("primalObjective"),
            reader.number("dualObjective"),
            reader.number("gap"),
            reader.integer("iterations"),
            reader.integer("supportVectors")));
  }

  static void writeScales(TrainingScales scales, ModelWriter writer) {
    writer.put("features", scales.features()).put("target", scales.target());
  }

  static TrainingScales readScales(int features, ModelReader reader) {
    return new TrainingScales(reader.doubles("features", features), reader.number("target"));
  }

  /** Reads what machines were fitted on. */
  static LinearTraining readTraining(ModelReader reader) {
    List<String> features = FeatureNames.read(reader);
    return new LinearTraining(
        reader.text("target"),
        features,
        readScales(features.size(), reader.section("scales")),
        reader.integer("observations"),
        ReportState.read(reader.section("report")));
  }
}
