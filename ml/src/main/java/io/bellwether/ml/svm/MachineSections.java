package io.bellwether.ml.svm;

import io.bellwether.model.FitReport;
import io.bellwether.model.ReportState;
import io.bellwether.persist.ModelReader;
import io.bellwether.persist.ModelWriter;
import java.util.List;

/** Writes and reads how machines were fitted. */
final class MachineSections {

  private MachineSections() {}

  static void writeSettings(SmoSettings settings, ModelWriter writer) {
    writer
        .put("tolerance", settings.tolerance())
        .put("maxIterations", settings.maxIterations())
        .put("cacheBytes", settings.cacheBytes())
        .put("shrinking", settings.shrinking());
  }

  /** Reads the options that all machines with kernels have. */
  static <B extends KernelMachineBuilder<B>> B readOptions(B builder, ModelReader reader) {
    B read =
        builder
            .kernel(KernelSections.readKernel(reader.section("kernel")))
            .tolerance(reader.number("tolerance"))
            .maxIterations(reader.integer("maxIterations"))
            .cacheBytes(reader.longInteger("cacheBytes"))
            .shrinking(reader.enumeration("shrinking", Shrinking.class));
    return reader.has("weights") ? read.weights(reader.text("weights")) : read;
  }

  static void writeStatistics(SvmStatistics statistics, ModelWriter writer) {
    writer
        .put("gap", statistics.gap())
        .put("iterations", statistics.iterations())
        .put("rowsComputed", statistics.rowsComputed())
        .put("cacheHits", statistics.cacheHits())
        .put("cacheMisses", statistics.cacheMisses())
        .put("supportVectors", statistics.supportVectors())
        .put("boundedSupportVectors", statistics.boundedSupportVectors());
  }

  /** Writes how a single machine was found. */
  static void writeCourse(SvmStatistics statistics, FitReport report, ModelWriter writer) {
    writeStatistics(statistics, writer.section("statistics"));
    ReportState.write(report, writer.section("report"));
  }

  /** Reads how a single machine was found, and puts it together with what it has learned. */
  static KernelEstimates readEstimates(
      List<String> features, SupportVectors vectors, double[] coefficients, ModelReader reader) {
    return new KernelEstimates(
        features,
        vectors,
        coefficients,
        readStatistics(reader.section("statistics")),
        ReportState.read(reader.section("report")));
  }

  static SvmStatistics readStatistics(ModelReader reader) {
    return new SvmStatistics(
        reader.number("gap"),
        reader.integer("iterations"),
        reader.longInteger("rowsComputed"),
        reader.longInteger("cacheHits"),
        reader.longInteger("cacheMisses"),
        reader.integer("supportVectors"),
        reader.integer("boundedSupportVectors"));
  }
}
