package io.bellwether.ml.penalized;

import io.bellwether.model.FitReport;
import io.bellwether.model.ReportState;
import io.bellwether.persist.ModelCodec;
import io.bellwether.persist.ModelReader;
import io.bellwether.persist.ModelWriter;
import org.jspecify.annotations.Nullable;

/** Keeps penalised models. */
final class PenalizedModelCodec implements ModelCodec<PenalizedModel> {

  @Override
  public String kind() {
    return "penalized/1";
  }

  @Override
  public Class<PenalizedModel> type() {
    return PenalizedModel.class;
  }

  @Override
  public void write(PenalizedModel model, ModelWriter writer) {
    writer
        .inputs(model.inputs())
        .specification(model.specification())
        .summary("target", model.target())
        .summary("rows", model.observations())
        .summary("lambda", model.lambda())
        .summary("deviance explained", model.devianceExplained());
    FrameState.write(model.frame(), writer.section("frame"));
    writer
        .put("lambda", model.lambda())
        .put("coefficients", model.point().coefficients())
        .put("constant", model.intercept())
        .put("degreesOfFreedom", model.degreesOfFreedom())
        .put("devianceExplained", model.devianceExplained())
        .put("dualityGap", model.dualityGap());
    ReportState.write(model.report(), writer.section("report"));
    model.curve().ifPresent(curve -> writeCurve(curve, writer.section("curve")));
  }

  private static void writeCurve(LambdaCurve curve, ModelWriter writer) {
    writer
        .put("criterion", curve.criterion())
        .put("lambdas", curve.lambdas())
        .put("errors", curve.errors())
        .put("standardErrors", curve.standardErrors())
        .put("rule", curve.rule());
  }

  @Override
  public PenalizedModel read(ModelReader reader) {
    FittedFrame frame = FrameState.read(reader.section("frame"));
    FitReport report = ReportState.read(reader.section("report"));
    PathPoint point =
        new PathPoint(
            reader.number("lambda"),
            reader.doubles("coefficients", frame.features().size()),
            reader.number("constant"),
            reader.number("degreesOfFreedom"),
            reader.number("devianceExplained"),
            new DescentSolution(
                report.status(),
                report.iterations(),
                report.objective(),
                reader.number("dualityGap")));
    return new PenalizedModel(frame, point, report, readCurve(reader));
  }

  private static @Nullable LambdaCurve readCurve(ModelReader model) {
    if (!model.has("curve")) {
      return null;
    }
    ModelReader reader = model.section("curve");
    double[] lambdas = reader.doubles("lambdas");
    return LambdaCurve.of(
        reader.text("criterion"),
        lambdas,
        reader.doubles("errors", lambdas.length),
        reader.doubles("standardErrors", lambdas.length),
        reader.enumeration("rule", LambdaRule.class));
  }
}
