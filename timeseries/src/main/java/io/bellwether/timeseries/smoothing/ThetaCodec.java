package io.bellwether.timeseries.smoothing;

import io.bellwether.persist.ModelCodec;
import io.bellwether.persist.ModelReader;
import io.bellwether.persist.ModelWriter;
import io.bellwether.timeseries.SeriesState;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Keeps theta models. */
final class ThetaCodec implements ModelCodec<ThetaModel> {

  private static final String SPECIFICATION = "theta";
  private static final String SERIES = "series";
  private static final String FIGURE = "figure";
  private static final String ALPHA = "alpha";
  private static final String SIGMA = "sigma";

  @Override
  public String kind() {
    return "theta/1";
  }

  @Override
  public Class<ThetaModel> type() {
    return ThetaModel.class;
  }

  @Override
  public void write(ThetaModel model, ModelWriter writer) {
    writer
        .specification(model.specification().toString())
        .summary(SERIES, model.series().timeline().toString())
        .summary(SIGMA, model.sigma());
    write(model.specification(), writer.section(SPECIFICATION));
    SeriesState.put(writer, SERIES, model.series());
    writer.put("seasonal", model.season()).put(FIGURE, model.seasonalFigure());
    writer.put("intercept", model.lineIntercept()).put("slope", model.lineSlope());
    put(writer, ALPHA, model, ThetaNode::alpha);
    put(writer, "level", model, ThetaNode::level);
    put(writer, "weight", model, ThetaNode::weight);
    put(writer, "share", model, ThetaNode::share);
    put(writer, "levelVariance", model, ThetaNode::levelVariance);
    put(writer, "covariance", model, ThetaNode::covariance);
    put(writer, "weightVariance", model, ThetaNode::weightVariance);
    writer.put(SIGMA, model.sigma());
    SeriesState.put(writer, "report", model.report());
  }

  private static void put(
      ModelWriter writer, String name, ThetaModel model, ToDoubleFunction<ThetaNode> part) {
    writer.put(name, model.nodes().stream().mapToDouble(part).toArray());
  }

  private static void write(Theta theta, ModelWriter writer) {
    writer
        .put("form", theta.form())
        .put("estimation", theta.estimation())
        .put("alphaLower", theta.alphaLower())
        .put("alphaUpper", theta.alphaUpper())
        .put("season", theta.season())
        .put("testing", theta.seasonalTesting())
        .put("confidence", theta.seasonalConfidence())
        .put("indices", theta.seasonalIndices());
    // 1 / theta is finite for every theta
    theta.theta().ifPresent(value -> writer.put("inverse", 1 / value));
    theta.seasonLength().ifPresent(length -> writer.put("seasonLength", length));
  }

  @Override
  public ThetaModel read(ModelReader reader) {
    try {
      return new ThetaModel(
          readSpecification(reader.section(SPECIFICATION)),
          SeriesState.series(reader, SERIES),
          SeasonalFigure.of(
              reader.enumeration("seasonal", SeasonalAdjustment.class), reader.doubles(FIGURE)),
          reader.number("intercept"),
          reader.number("slope"),
          readNodes(reader),
          reader.number(SIGMA),
          SeriesState.report(reader, "report"));
    } catch (IllegalArgumentException e) {
      throw reader.fault(SPECIFICATION, "is no model: " + e.getMessage());
    }
  }

  private static List<ThetaNode> readNodes(ModelReader reader) {
    double[] alpha = reader.doubles(ALPHA);
    int count = alpha.length;
    double[] level = reader.doubles("level", count);
    double[] weight = reader.doubles("weight", count);
    double[] share = reader.doubles("share", count);
    double[] levelVariance = reader.doubles("levelVariance", count);
    double[] covariance = reader.doubles("covariance", count);
    double[] weightVariance = reader.doubles("weightVariance", count);
    List<ThetaNode> nodes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      nodes.add(
          new ThetaNode(
              alpha[i],
              level[i],
              weight[i],
              share[i],
              levelVariance[i],
              covariance[i],
              weightVariance[i]));
    }
    return nodes;
  }

  private static Theta readSpecification(ModelReader reader) {
    ThetaBuilder builder =
        Theta.builder()
            .form(reader.enumeration("form", ThetaForm.class))
            .estimation(reader.enumeration("estimation", ThetaEstimation.class))
            .alphaRange(reader.number("alphaLower"), reader.number("alphaUpper"))
            .season(reader.enumeration("season", SeasonalAdjustment.class))
            .seasonalTesting(reader.enumeration("testing", SeasonalTesting.class))
            .seasonalConfidence(reader.number("confidence"))
            .seasonalIndices(reader.enumeration("indices", SeasonalIndices.class));
    if (reader.has("inverse")) {
      builder.theta(1 / reader.number("inverse"));
    }
    if (reader.has("seasonLength")) {
      builder.seasonLength(reader.integer("seasonLength"));
    }
    return builder.build();
  }
}
