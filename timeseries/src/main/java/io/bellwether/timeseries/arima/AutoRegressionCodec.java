package io.bellwether.timeseries.arima;

import io.bellwether.persist.ModelCodec;
import io.bellwether.persist.ModelReader;
import io.bellwether.persist.ModelWriter;
import io.bellwether.timeseries.SeriesState;

/** Keeps autoregressions. */
final class AutoRegressionCodec implements ModelCodec<AutoRegressionModel> {

  @Override
  public String kind() {
    return "autoregression/1";
  }

  @Override
  public Class<AutoRegressionModel> type() {
    return AutoRegressionModel.class;
  }

  @Override
  public void write(AutoRegressionModel model, ModelWriter writer) {
    ArEstimate estimate = model.estimate();
    writer
        .specification(model.specification().toString())
        .summary("periods", model.series().length())
        .summary("order", model.order())
        .summary("sigma2", model.sigma2());
    writeOptions(model.specification(), writer.section("options"));
    writer
        .put("level", estimate.level.estimate())
        .put("levelError", estimate.level.standardError())
        .put("intercept", estimate.intercept.estimate())
        .put("interceptError", estimate.intercept.standardError())
        .put("ar", estimate.ar)
        .put("arErrors", estimate.arErrors)
        .put("sigma2", estimate.sigma2)
        .put("partial", estimate.partial)
        .put("criterionByOrder", model.criterionByOrder());
    SeriesState.put(writer, "series", model.series());
    SeriesState.put(writer, "report", model.report());
  }

  private static void writeOptions(AutoRegression specification, ModelWriter writer) {
    writer.put("method", specification.method()).put("mean", specification.mean());
    specification.order().ifPresent(order -> writer.put("order", order));
    specification.maxOrder().ifPresent(order -> writer.put("maxOrder", order));
    if (specification.order().isEmpty()) {
      writer.put("criterion", specification.criterion());
    }
  }

  @Override
  public AutoRegressionModel read(ModelReader reader) {
    ArEstimate estimate =
        new ArEstimate(
            new Coefficient("mean", reader.number("level"), reader.number("levelError")),
            new Coefficient(
                "intercept", reader.number("intercept"), reader.number("interceptError")),
            reader.doubles("ar"),
            reader.doubles("arErrors"),
            reader.number("sigma2"),
            reader.doubles("partial"));
    return new AutoRegressionModel(
        specification(reader.section("options")),
        SeriesState.series(reader, "series"),
        estimate,
        reader.doubles("criterionByOrder"),
        SeriesState.report(reader, "report"));
  }

  private static AutoRegression specification(ModelReader reader) {
    AutoRegression.Builder builder =
        AutoRegression.builder()
            .method(reader.enumeration("method", ArMethod.class))
            .mean(reader.enumeration("mean", MeanTerm.class));
    if (reader.has("order")) {
      builder.order(reader.integer("order"));
    }
    if (reader.has("maxOrder")) {
      builder.maxOrder(reader.integer("maxOrder"));
    }
    if (reader.has("criterion")) {
      builder.criterion(reader.enumeration("criterion", OrderCriterion.class));
    }
    return builder.build();
  }
}
