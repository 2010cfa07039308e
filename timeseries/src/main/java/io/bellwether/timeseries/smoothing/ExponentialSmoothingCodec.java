package io.bellwether.timeseries.smoothing;

import io.bellwether.data.DataException;
import io.bellwether.persist.ModelCodec;
import io.bellwether.persist.ModelReader;
import io.bellwether.persist.ModelWriter;
import io.bellwether.timeseries.BackTransform;
import io.bellwether.timeseries.SeriesState;
import java.util.List;

/** Keeps exponential smoothing models. */
final class ExponentialSmoothingCodec implements ModelCodec<ExponentialSmoothingModel> {

  private static final String SMOOTHERS = "smoothers";

  @Override
  public String kind() {
    return "exponential-smoothing/1";
  }

  @Override
  public Class<ExponentialSmoothingModel> type() {
    return ExponentialSmoothingModel.class;
  }

  @Override
  public void write(ExponentialSmoothingModel model, ModelWriter writer) {
    EtsEstimate estimate = model.estimate();
    writer
        .specification(model.specification().toString())
        .summary("periods", model.series().length())
        .summary("form", model.form().toString())
        .summary("log-likelihood", model.logLikelihood());
    writeOptions(model.specification(), writer.section("options"));
    writer
        .put("error", estimate.form.error())
        .put("trend", estimate.form.trend())
        .put("season", estimate.form.season())
        .put("seasonLength", estimate.season)
        .put(SMOOTHERS, new double[] {estimate.alpha, estimate.beta, estimate.gamma, estimate.phi})
        .put("level", estimate.level)
        .put("slope", estimate.slope)
        .put("seasonal", estimate.seasonal)
        .put("logLikelihood", estimate.logLikelihood)
        .put("sigma2", estimate.sigma2)
        .put("observations", estimate.observations)
        .put("parameters", estimate.parameters);
    SeriesState.put(writer, "series", model.series());
    SeriesState.put(writer, "report", model.report());
  }

  private static void writeOptions(ExponentialSmoothing specification, ModelWriter writer) {
    EtsLimits limits = specification.limits();
    double[] given = new double[4];
    double[] lower = new double[4];
    double[] upper = new double[4];
    for (int i = 0; i < given.length; i++) {
      given[i] = limits.given(i);
      lower[i] = limits.lower(i);
      upper[i] = limits.upper(i);
    }
    writer
        .putTexts("errors", specification.errors().stream().map(Enum::name).toList())
        .putTexts("trends", specification.trends().stream().map(Enum::name).toList())
        .putTexts("seasons", specification.seasons().stream().map(Enum::name).toList())
        .put("criterion", specification.criterion())
        .put("trendHandicap", specification.trendHandicap())
        .put("region", specification.region())
        .put("given", given)
        .put("lower", lower)
        .put("upper", upper)
        .put("backTransform", specification.backTransform())
        .put("tolerance", specification.tolerance())
        .put("maxIterations", specification.maxIterations());
    specification.seasonLength().ifPresent(season -> writer.put("seasonLength", season));
    specification.boxCox().ifPresent(b -> writer.put("boxCox", b.lambda()));
  }

  @Override
  public ExponentialSmoothingModel read(ModelReader reader) {
    EtsForm form =
        new EtsForm(
            reader.enumeration("error", ErrorType.class),
            reader.enumeration("trend", TrendType.class),
            reader.enumeration("season", SeasonType.class));
    int season = reader.integer("seasonLength");
    if (form.hasSeason() ? season < 2 : season != 0) {
      throw reader.fault("seasonLength", "is " + season + ", which does not fit " + form);
    }
    EtsEstimate estimate =
        new EtsEstimate(
            form,
            season,
            smoothers(reader),
            finite(reader, "level"),
            finite(reader, "slope"),
            reader.doubles("seasonal", season),
            reader.number("logLikelihood"),
            sigma2(reader),
            reader.integer("observations"),
            reader.integer("parameters"));
    try {
      return new ExponentialSmoothingModel(
          specification(reader.section("options")),
          SeriesState.series(reader, "series"),
          estimate,
          SeriesState.report(reader, "report"));
    } catch (DataException e) {
      throw reader.fault("series", "does not fit the model: " + e.getMessage());
    }
  }

  private static double[] smoothers(ModelReader reader) {
    double[] smoothers = reader.doubles(SMOOTHERS, 4);
    for (double value : smoothers) {
      if (!(value >= 0 && value <= 4)) {
        throw reader.fault(SMOOTHERS, "has " + value + ", but must lie in [0, 4]");
      }
    }
    return smoothers;
  }

  private static double finite(ModelReader reader, String name) {
    double value = reader.number(name);
    if (!Double.isFinite(value)) {
      throw reader.fault(name, "is " + value + ", but must be finite");
    }
    return value;
  }

  private static double sigma2(ModelReader reader) {
    double value = reader.number("sigma2");
    if (!(value >= 0 && Double.isFinite(value))) {
      throw reader.fault("sigma2", "is " + value + ", but must be finite and not negative");
    }
    return value;
  }

  private static ExponentialSmoothing specification(ModelReader reader) {
    ExponentialSmoothingBuilder builder =
        ExponentialSmoothing.builder()
            .error(types(reader, "errors", ErrorType.class).toArray(new ErrorType[0]))
            .trend(types(reader, "trends", TrendType.class).toArray(new TrendType[0]))
            .season(types(reader, "seasons", SeasonType.class).toArray(new SeasonType[0]))
            .criterion(reader.enumeration("criterion", InformationCriterion.class))
            .trendHandicap(reader.number("trendHandicap"))
            .backTransform(reader.enumeration("backTransform", BackTransform.class))
            .tolerance(reader.number("tolerance"))
            .maxIterations(reader.integer("maxIterations"));
    builder.limits(
        reader.enumeration("region", ParameterRegion.class),
        reader.doubles("given", 4),
        reader.doubles("lower", 4),
        reader.doubles("upper", 4));
    if (reader.has("seasonLength")) {
      builder.seasonLength(reader.integer("seasonLength"));
    }
    if (reader.has("boxCox")) {
      builder.boxCox(reader.number("boxCox"));
    }
    return builder.build();
  }

  private static <E extends Enum<E>> List<E> types(ModelReader reader, String name, Class<E> type) {
    return reader.texts(name).stream().map(text -> type(reader, name, type, text)).toList();
  }

  private static <E extends Enum<E>> E type(
      ModelReader reader, String name, Class<E> type, String text) {
    for (E each : type.getEnumConstants()) {
      if (each.name().equals(text)) {
        return each;
      }
    }
    throw reader.fault(name, "has " + text + ", which is none of " + type.getSimpleName());
  }
}
