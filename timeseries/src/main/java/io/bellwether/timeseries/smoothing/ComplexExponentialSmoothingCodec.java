package io.bellwether.timeseries.smoothing;

import io.bellwether.persist.ModelCodec;
import io.bellwether.persist.ModelReader;
import io.bellwether.persist.ModelWriter;
import io.bellwether.timeseries.SeriesState;
import java.util.EnumMap;
import java.util.Map;

/** Keeps complex exponential smoothings. */
final class ComplexExponentialSmoothingCodec
    implements ModelCodec<ComplexExponentialSmoothingModel> {

  private static final String SERIES = "series";
  private static final String SIGMA = "sigma";
  private static final String SEASONALITY = "seasonality";
  private static final String GIVEN = "given";
  private static final String GIVEN_LENGTH = "givenLength";
  private static final String PARAMETERS = "parameters";

  @Override
  public String kind() {
    return "complex-exponential-smoothing/1";
  }

  @Override
  public Class<ComplexExponentialSmoothingModel> type() {
    return ComplexExponentialSmoothingModel.class;
  }

  @Override
  public void write(ComplexExponentialSmoothingModel model, ModelWriter writer) {
    writer
        .specification(model.specification().toString())
        .summary(SERIES, model.series().timeline().toString())
        .summary(SIGMA, model.sigma())
        .put(SEASONALITY, model.seasonality())
        .put("seasonLength", model.seasonLength())
        .put(PARAMETERS, model.parameters())
        .put("firstState", model.firstState())
        .put(SIGMA, model.sigma())
        .put("aicc", model.criteria());
    model.specification().seasonality().ifPresent(type -> writer.put(GIVEN, type));
    model.specification().seasonLength().ifPresent(length -> writer.put(GIVEN_LENGTH, length));
    SeriesState.put(writer, SERIES, model.series());
    SeriesState.put(writer, "report", model.report());
  }

  @Override
  public ComplexExponentialSmoothingModel read(ModelReader reader) {
    try {
      return new ComplexExponentialSmoothingModel(
          readSpecification(reader),
          SeriesState.series(reader, SERIES),
          reader.enumeration(SEASONALITY, CesSeasonality.class),
          reader.integer("seasonLength"),
          reader.doubles(PARAMETERS),
          reader.doubles("firstState"),
          reader.number(SIGMA),
          readCriteria(reader),
          SeriesState.report(reader, "report"));
    } catch (IllegalArgumentException e) {
      throw reader.fault(PARAMETERS, "are of no model: " + e.getMessage());
    }
  }

  private static Map<CesSeasonality, Double> readCriteria(ModelReader reader) {
    CesSeasonality[] types = CesSeasonality.values();
    double[] values = reader.doubles("aicc", types.length);
    Map<CesSeasonality, Double> aicc = new EnumMap<>(CesSeasonality.class);
    for (int i = 0; i < types.length; i++) {
      if (!Double.isNaN(values[i])) {
        aicc.put(types[i], values[i]);
      }
    }
    return aicc;
  }

  private static ComplexExponentialSmoothing readSpecification(ModelReader reader) {
    ComplexExponentialSmoothing specification =
        reader.has(GIVEN)
            ? ComplexExponentialSmoothing.of(reader.enumeration(GIVEN, CesSeasonality.class))
            : ComplexExponentialSmoothing.auto();
    return reader.has(GIVEN_LENGTH)
        ? specification.withSeasonLength(reader.integer(GIVEN_LENGTH))
        : specification;
  }
}
