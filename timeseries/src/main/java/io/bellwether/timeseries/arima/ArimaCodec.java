package io.bellwether.timeseries.arima;

import io.bellwether.data.DataException;
import io.bellwether.persist.ModelCodec;
import io.bellwether.persist.ModelReader;
import io.bellwether.persist.ModelWriter;
import io.bellwether.timeseries.BackTransform;
import io.bellwether.timeseries.BoxCox;
import io.bellwether.timeseries.FittedCovariates;
import io.bellwether.timeseries.IntervalCalibration;
import io.bellwether.timeseries.SeriesState;
import java.util.ArrayList;
import java.util.List;

/** Keeps ARIMA models. */
final class ArimaCodec implements ModelCodec<ArimaModel> {

  private static final String CALIBRATION = "calibration";

  @Override
  public String kind() {
    return "arima/1";
  }

  @Override
  public Class<ArimaModel> type() {
    return ArimaModel.class;
  }

  @Override
  public void write(ArimaModel model, ModelWriter writer) {
    ArimaEstimate estimate = model.estimate();
    writer
        .specification(model.specification().toString())
        .summary("periods", model.series().length())
        .summary("order", model.order().toString())
        .summary("log-likelihood", model.logLikelihood());
    writeOptions(model, writer.section("options"));
    writer
        .put("arma", estimate.arma)
        .put("regression", estimate.regression)
        .put("standardErrors", estimate.standardErrors)
        .put("sigma2", estimate.sigma2)
        .put("logLikelihood", estimate.logLikelihood)
        .put("observations", estimate.observations)
        .put("parameters", estimate.parameters)
        .putTexts("covariateNames", model.covariateNames());
    double[][] values = model.covariateValues();
    for (int j = 0; j < values.length; j++) {
      writer.put("covariate" + j, values[j]);
    }
    IntervalCalibration calibration = model.calibration();
    if (!calibration.equals(IntervalCalibration.NONE)) {
      writer
          .section(CALIBRATION)
          .put("scale", calibration.scale())
          .put("growth", calibration.growth())
          .put("power", calibration.power());
    }
    SeriesState.put(writer, "series", model.series());
    SeriesState.put(writer, "report", model.report());
  }

  private static void writeOptions(ArimaModel model, ModelWriter writer) {
    Arima specification = model.specification();
    ArimaOrder order = model.order();
    writer
        .put(
            "orders",
            new int[] {
              order.p(),
              order.d(),
              order.q(),
              order.seasonalP(),
              order.seasonalD(),
              order.seasonalQ()
            })
        .put("constant", specification.constant())
        .put("backTransform", specification.backTransform())
        .put("method", specification.method())
        .put("tolerance", specification.tolerance())
        .put("maxIterations", specification.maxIterations());
    specification.seasonLength().ifPresent(season -> writer.put("seasonLength", season));
    specification.boxCox().ifPresent(b -> writer.put("boxCox", b.lambda()));
    List<String> names = new ArrayList<>(specification.fixed().keySet());
    writer.putTexts("fixedNames", names);
    writer.put(
        "fixedValues",
        names.stream()
            .mapToDouble(name -> specification.fixed().getOrDefault(name, Double.NaN))
            .toArray());
  }

  @Override
  public ArimaModel read(ModelReader reader) {
    ArimaEstimate estimate =
        new ArimaEstimate(
            reader.doubles("arma"),
            reader.doubles("regression"),
            reader.doubles("standardErrors"),
            reader.number("sigma2"),
            reader.number("logLikelihood"),
            reader.integer("observations"),
            reader.integer("parameters"));
    List<String> names = reader.texts("covariateNames");
    double[][] values = new double[names.size()][];
    for (int j = 0; j < values.length; j++) {
      values[j] = reader.doubles("covariate" + j);
    }
    try {
      return new ArimaModel(
          specification(reader.section("options")),
          SeriesState.series(reader, "series"),
          FittedCovariates.of(names, values),
          estimate,
          SeriesState.report(reader, "report"),
          calibration(reader));
    } catch (DataException e) {
      throw reader.fault("series", "does not fit the model: " + e.getMessage());
    }
  }

  /** Files of the first version know none. */
  private static IntervalCalibration calibration(ModelReader reader) {
    if (!reader.has(CALIBRATION)) {
      return IntervalCalibration.NONE;
    }
    ModelReader section = reader.section(CALIBRATION);
    return new IntervalCalibration(
        section.number("scale"), section.number("growth"), section.number("power"));
  }

  private static Arima specification(ModelReader reader) {
    int[] orders = reader.ints("orders", 6);
    ArimaBuilder builder =
        Arima.builder()
            .order(orders[0], orders[1], orders[2])
            .seasonal(orders[3], orders[4], orders[5])
            .constant(reader.enumeration("constant", Constant.class))
            .backTransform(reader.enumeration("backTransform", BackTransform.class))
            .method(reader.enumeration("method", ArimaMethod.class))
            .tolerance(reader.number("tolerance"))
            .maxIterations(reader.integer("maxIterations"));
    if (reader.has("seasonLength")) {
      builder.seasonLength(reader.integer("seasonLength"));
    }
    if (reader.has("boxCox")) {
      builder.boxCox(BoxCox.of(reader.number("boxCox")));
    }
    List<String> names = reader.texts("fixedNames");
    double[] values = reader.doubles("fixedValues", names.size());
    for (int i = 0; i < values.length; i++) {
      builder.fixed(names.get(i), values[i]);
    }
    return builder.build();
  }
}
