package io.bellwether.ml.linear;

import io.bellwether.ml.design.FeatureNames;
import io.bellwether.ml.design.Intercept;
import io.bellwether.model.ReportState;
import io.bellwether.persist.ModelCodec;
import io.bellwether.persist.ModelReader;
import io.bellwether.persist.ModelWriter;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps linear models. */
final class LinearModelCodec implements ModelCodec<LinearModel> {

  @Override
  public String kind() {
    return "linear/1";
  }

  @Override
  public Class<LinearModel> type() {
    return LinearModel.class;
  }

  @Override
  public void write(LinearModel model, ModelWriter writer) {
    LinearEstimates estimates = model.estimates();
    writer
        .inputs(model.inputs())
        .specification(model.specification().toString())
        .summary("target", model.target())
        .summary("rows", model.observations())
        .summary("r2", model.r2());
    writeSpecification(model.specification(), writer.section("options"));
    writer
        .put("target", estimates.target())
        .putTexts("features", estimates.features())
        .put("coefficients", estimates.coefficients())
        .put("standardErrors", estimates.standardErrors())
        .put("factor", estimates.factor().packed())
        .put(
            "robustCovariance",
            Arrays.stream(estimates.robustCovariance()).flatMapToDouble(Arrays::stream).toArray());
    writeFit(estimates.fit(), writer.section("fit"));
    ReportState.write(estimates.report(), writer.section("report"));
  }

  private static void writeSpecification(LinearRegression specification, ModelWriter writer) {
    writer
        .put("intercept", specification.intercept())
        .put("standardErrors", specification.standardErrors())
        .put("collinearity", specification.collinearity());
    specification.weights().ifPresent(column -> writer.put("weights", column));
    specification.offset().ifPresent(column -> writer.put("offset", column));
  }

  private static void writeFit(GoodnessOfFit fit, ModelWriter writer) {
    writer
        .put("observations", fit.observations())
        .put("rank", fit.rank())
        .put("residualSumOfSquares", fit.residualSumOfSquares())
        .put("totalSumOfSquares", fit.totalSumOfSquares())
        .put("sumOfLogWeights", fit.sumOfLogWeights())
        .put("condition", fit.condition());
    ResidualQuartiles quartiles = fit.residualQuartiles();
    if (quartiles != null) {
      writer.put(
          "residualQuartiles",
          new double[] {
            quartiles.min(),
            quartiles.lower(),
            quartiles.median(),
            quartiles.upper(),
            quartiles.max()
          });
    }
  }

  @Override
  public LinearModel read(ModelReader reader) {
    LinearRegression specification = readSpecification(reader.section("options"));
    List<String> features = FeatureNames.read(reader);
    int size = features.size() + (specification.intercept() == Intercept.INCLUDED ? 1 : 0);
    return new LinearModel(
        new LinearEstimates(
            specification,
            reader.text("target"),
            features,
            reader.doubles("coefficients", size),
            reader.doubles("standardErrors", size),
            InverseFactor.ofPacked(reader.doubles("factor"), size),
            readRobustCovariance(specification, size, reader),
            readFit(specification, reader.section("fit")),
            ReportState.read(reader.section("report"))));
  }

  private static LinearRegression readSpecification(ModelReader reader) {
    LinearRegression.Builder builder =
        LinearRegression.builder()
            .intercept(reader.enumeration("intercept", Intercept.class))
            .standardErrors(reader.enumeration("standardErrors", StandardErrors.class))
            .collinearity(reader.enumeration("collinearity", Collinearity.class));
    if (reader.has("weights")) {
      builder.weights(reader.text("weights"));
    }
    if (reader.has("offset")) {
      builder.offset(reader.text("offset"));
    }
    return builder.build();
  }

  private static double[][] readRobustCovariance(
      LinearRegression specification, int size, ModelReader reader) {
    if (specification.standardErrors() == StandardErrors.CLASSICAL) {
      return new double[0][];
    }
    double[] values = reader.doubles("robustCovariance", size * size);
    double[][] covariance = new double[size][];
    for (int j = 0; j < size; j++) {
      covariance[j] = Arrays.copyOfRange(values, j * size, (j + 1) * size);
    }
    return covariance;
  }

  private static GoodnessOfFit readFit(LinearRegression specification, ModelReader reader) {
    return new GoodnessOfFit(
        reader.longInteger("observations"),
        reader.integer("rank"),
        specification.intercept() == Intercept.INCLUDED,
        reader.number("residualSumOfSquares"),
        reader.number("totalSumOfSquares"),
        reader.number("sumOfLogWeights"),
        reader.number("condition"),
        readResidualQuartiles(reader));
  }

  private static @Nullable ResidualQuartiles readResidualQuartiles(ModelReader reader) {
    if (!reader.has("residualQuartiles")) {
      return null;
    }
    double[] q = reader.doubles("residualQuartiles", 5);
    return new ResidualQuartiles(q[0], q[1], q[2], q[3], q[4]);
  }
}
