package io.bellwether.ml.svm;

import io.bellwether.model.FitReport;
import io.bellwether.model.FitStatus;
import io.bellwether.persist.ModelReader;
import io.bellwether.persist.ModelWriter;

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

  static void writeReport(FitReport report, ModelWriter writer) {
    writer
        .put("status", report.status())
        .put("iterations", report.iterations())
        .put("evaluations", report.evaluations())
        .put("objective", report.objective())
        .putTexts("warnings", report.warnings());
  }

  static FitReport readReport(ModelReader reader) {
    return new FitReport(
        reader.enumeration("status", FitStatus.class),
        reader.integer("iterations"),
        reader.longInteger("evaluations"),
        reader.number("objective"),
        reader.texts("warnings"));
  }
}
