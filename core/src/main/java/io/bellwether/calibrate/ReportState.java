package io.bellwether.calibrate;

import io.bellwether.model.FitReport;
import io.bellwether.model.FitStatus;
import io.bellwether.persist.ModelReader;
import io.bellwether.persist.ModelWriter;

/** Keeps how a fit went. */
final class ReportState {

  private ReportState() {}

  static void write(FitReport report, ModelWriter writer) {
    writer
        .put("status", report.status())
        .put("iterations", report.iterations())
        .put("evaluations", report.evaluations())
        .put("objective", report.objective())
        .putTexts("warnings", report.warnings());
  }

  static FitReport read(ModelReader reader) {
    return new FitReport(
        reader.enumeration("status", FitStatus.class),
        reader.integer("iterations"),
        reader.longInteger("evaluations"),
        reader.number("objective"),
        reader.texts("warnings"));
  }
}
