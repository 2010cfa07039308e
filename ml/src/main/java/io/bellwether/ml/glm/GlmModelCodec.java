package io.bellwether.ml.glm;

import io.bellwether.ml.design.FeatureNames;
import io.bellwether.ml.design.Intercept;
import io.bellwether.ml.linear.Collinearity;
import io.bellwether.ml.linear.StandardErrors;
import io.bellwether.model.ReportState;
import io.bellwether.persist.ModelCodec;
import io.bellwether.persist.ModelReader;
import io.bellwether.persist.ModelWriter;
import java.util.List;

/** Keeps generalised linear models. */
final class GlmModelCodec implements ModelCodec<GlmModel> {

  @Override
  public String kind() {
    return "glm/1";
  }

  @Override
  public Class<GlmModel> type() {
    return GlmModel.class;
  }

  @Override
  public void write(GlmModel model, ModelWriter writer) {
    GlmEstimates estimates = model.estimates();
    writer
        .inputs(model.inputs())
        .specification(model.specification().toString())
        .summary("target", model.target())
        .summary("rows", model.observations())
        .summary("deviance", model.deviance());
    writeSpecification(model.specification(), writer.section("options"));
    writer
        .put("parameter", estimates.family().parameter().orElse(Double.NaN))
        .put("target", estimates.target())
        .putTexts("features", estimates.features())
        .put("coefficients", estimates.coefficients())
        .put("covariance", estimates.covariance());
    writeFigures(estimates.figures(), writer.section("figures"));
    ReportState.write(estimates.report(), writer.section("report"));
  }

  private static void writeSpecification(GeneralizedLinearRegression options, ModelWriter writer) {
    writer
        .put("family", options.family().kind())
        .put("parameter", options.family().parameter().orElse(Double.NaN))
        .put("link", options.link())
        .put("intercept", options.intercept())
        .put("dispersion", options.dispersion())
        .put("standardErrors", options.standardErrors())
        .put("collinearity", options.collinearity())
        .put("tolerance", options.tolerance())
        .put("maxIterations", options.maxIterations());
    options.weights().ifPresent(column -> writer.put("weights", column));
    options.offset().ifPresent(column -> writer.put("offset", column));
  }

  private static void writeFigures(GlmFigures figures, ModelWriter writer) {
    writer
        .put("observations", figures.observations())
        .put("rank", figures.rank())
        .put("deviance", figures.deviance())
        .put("nullDeviance", figures.nullDeviance())
        .put("pearson", figures.pearson())
        .put("dispersion", figures.dispersion())
        .put("logLikelihood", figures.logLikelihood())
        .put("thetaError", figures.thetaError())
        .put("excess", figures.excess());
  }

  @Override
  public GlmModel read(ModelReader reader) {
    GeneralizedLinearRegression options = readSpecification(reader.section("options"));
    List<String> features = FeatureNames.read(reader);
    int size = features.size() + (options.intercept() == Intercept.INCLUDED ? 1 : 0);
    return new GlmModel(
        new GlmEstimates(
            options,
            Family.of(options.family().kind(), reader.number("parameter")),
            reader.text("target"),
            features,
            reader.doubles("coefficients", size),
            reader.doubles("covariance", size * size),
            readFigures(reader.section("figures")),
            ReportState.read(reader.section("report"))));
  }

  private static GeneralizedLinearRegression readSpecification(ModelReader reader) {
    GeneralizedLinearRegression.Builder builder =
        GeneralizedLinearRegression.builder()
            .family(
                Family.of(
                    reader.enumeration("family", FamilyKind.class), reader.number("parameter")))
            .link(reader.enumeration("link", Link.class))
            .intercept(reader.enumeration("intercept", Intercept.class))
            .dispersion(reader.enumeration("dispersion", Dispersion.class))
            .standardErrors(reader.enumeration("standardErrors", StandardErrors.class))
            .collinearity(reader.enumeration("collinearity", Collinearity.class))
            .tolerance(reader.number("tolerance"))
            .maxIterations(reader.integer("maxIterations"));
    if (reader.has("weights")) {
      builder.weights(reader.text("weights"));
    }
    if (reader.has("offset")) {
      builder.offset(reader.text("offset"));
    }
    return builder.build();
  }

  private static GlmFigures readFigures(ModelReader reader) {
    return new GlmFigures(
        reader.longInteger("observations"),
        reader.integer("rank"),
        reader.number("deviance"),
        reader.number("nullDeviance"),
        reader.number("pearson"),
        reader.number("dispersion"),
        reader.number("logLikelihood"),
        reader.number("thetaError"),
        reader.number("excess"));
  }
}
