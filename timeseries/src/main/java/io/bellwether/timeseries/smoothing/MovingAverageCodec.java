package io.bellwether.timeseries.smoothing;

import io.bellwether.data.DataException;
import io.bellwether.persist.ModelCodec;
import io.bellwether.persist.ModelReader;
import io.bellwether.persist.ModelWriter;
import io.bellwether.timeseries.SeriesState;

/** Keeps fitted moving averages. */
final class MovingAverageCodec implements ModelCodec<FittedMovingAverage> {

  private static final String SERIES = "series";
  private static final String AVERAGE = "average";
  private static final String WINDOW = "window";
  private static final String WEIGHTS = "weights";
  private static final String ALPHA = "alpha";

  @Override
  public String kind() {
    return "moving-average/1";
  }

  @Override
  public Class<FittedMovingAverage> type() {
    return FittedMovingAverage.class;
  }

  @Override
  public void write(FittedMovingAverage model, ModelWriter writer) {
    MovingAverage specification = model.specification();
    writer
        .specification(specification.toString())
        .summary(SERIES, model.series().timeline().toString())
        .summary("sigma", model.sigma());
    writer.put(AVERAGE, specification.kind());
    switch (specification.kind()) {
      case SIMPLE -> writer.put(WINDOW, specification.window());
      case WEIGHTED -> writer.put(WEIGHTS, specification.weights());
      case EXPONENTIAL -> writer.put(ALPHA, specification.alpha());
      case CUMULATIVE, CENTRED, CENTRED_WEIGHTED -> {}
    }
    SeriesState.put(writer, SERIES, model.series());
    writer.put("sigma", model.sigma());
    SeriesState.put(writer, "report", model.report());
  }

  @Override
  public FittedMovingAverage read(ModelReader reader) {
    try {
      return new FittedMovingAverage(
          readSpecification(reader),
          SeriesState.series(reader, SERIES),
          reader.number("sigma"),
          SeriesState.report(reader, "report"));
    } catch (DataException e) {
      throw reader.fault(SERIES, "does not suffice: " + e.getMessage());
    }
  }

  private static MovingAverage readSpecification(ModelReader reader) {
    MovingAverageKind kind = reader.enumeration(AVERAGE, MovingAverageKind.class);
    return switch (kind) {
      case SIMPLE -> MovingAverage.simple(reader.integer(WINDOW));
      case WEIGHTED -> MovingAverage.ofNormalised(reader.doubles(WEIGHTS));
      case EXPONENTIAL -> MovingAverage.exponential(reader.number(ALPHA));
      case CUMULATIVE -> MovingAverage.cumulative();
      case CENTRED, CENTRED_WEIGHTED ->
          throw reader.fault(AVERAGE, "is " + kind + ", but a model has a trailing average");
    };
  }
}
