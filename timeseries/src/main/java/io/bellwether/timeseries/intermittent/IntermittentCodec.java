package io.bellwether.timeseries.intermittent;

import io.bellwether.model.FitReport;
import io.bellwether.persist.ModelCodec;
import io.bellwether.persist.ModelReader;
import io.bellwether.persist.ModelWriter;
import io.bellwether.timeseries.SeriesState;
import io.bellwether.timeseries.TimeSeries;
import java.util.function.BiConsumer;

/**
 * Keeps a model of this package: its history, its report, and what is its own.
 *
 * @param <M> the model
 */
final class IntermittentCodec<M extends IntermittentModel> implements ModelCodec<M> {

  /** Makes a model of what all of them have and the rest of the file. */
  @FunctionalInterface
  interface Maker<M> {
    M make(TimeSeries series, FitReport report, ModelReader reader);
  }

  private final String kind;
  private final Class<M> type;
  private final BiConsumer<M, ModelWriter> own;
  private final Maker<M> maker;

  IntermittentCodec(String kind, Class<M> type, BiConsumer<M, ModelWriter> own, Maker<M> maker) {
    this.kind = kind;
    this.type = type;
    this.own = own;
    this.maker = maker;
  }

  @Override
  public String kind() {
    return kind;
  }

  @Override
  public Class<M> type() {
    return type;
  }

  @Override
  public void write(M model, ModelWriter writer) {
    writer
        .summary("periods", model.series().length())
        .summary("demands", model.history().demands());
    own.accept(model, writer);
    SeriesState.put(writer, "series", model.series());
    SeriesState.put(writer, "report", model.report());
  }

  @Override
  public M read(ModelReader reader) {
    return maker.make(
        SeriesState.series(reader, "series"), SeriesState.report(reader, "report"), reader);
  }
}
