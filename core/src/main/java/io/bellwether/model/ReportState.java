package io.bellwether.model;

import io.bellwether.persist.ModelReader;
import io.bellwether.persist.ModelWriter;

/**
 * How the report of a fit is kept in a model file, for codecs of fitted models.
 *
 * @since 0.1.0
 */
public final class ReportState {

  private ReportState() {}

  /**
   * Writes a report.
   *
   * @param report how a fit went
   * @param writer receives it, best a section of its own
   */
  public static void write(FitReport report, ModelWriter writer) {
    writer
        .put("status", report.status())
        .put("iterations", report.iterations())
        .put("evaluations", report.evaluations())
        .put("objective", report.objective())
        .putTexts("warnings", report.warnings());
  }

  /**
   * Reads a report.
   *
   * @param reader of what was written
   * @return the report
   */
  public static FitReport read(ModelReader reader) {
    return new FitReport(
        reader.enumeration("status", FitStatus.class),
        reader.integer("iterations"),
        reader.longInteger("evaluations"),
        reader.number("objective"),
        reader.texts("warnings"));
  }
}
