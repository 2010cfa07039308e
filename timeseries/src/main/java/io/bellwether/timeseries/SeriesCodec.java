package io.bellwether.timeseries;

import io.bellwether.model.FitReport;
import io.bellwether.persist.ModelCodec;
import io.bellwether.persist.ModelReader;
import io.bellwether.persist.ModelWriter;
import java.util.function.BiConsumer;

/**
 * Keeps a model as its history, its report, and what is its own. For families of small models.
 *
 * @param <M> the model
 * @since 0.1.0
 */
public final class SeriesCodec<M extends ForecastModel> implements ModelCodec<M> {

  /**
   * Makes a model of what all of them have and the rest of the file.
   *
   * @param <M> the model
   */
  @FunctionalInterface
  public interface Maker<M> {

    /**
     * Makes a model.
     *
     * @param series its history
     * @param report how the fit went
     * @param reader has what is its own
     * @return the model
     */
    M make(TimeSeries series, FitReport report, ModelReader reader);
  }

  private final String kind;
  private final Class<M> type;
  private final BiConsumer<M, ModelWriter> own;
  private final Maker<M> maker;

  /**
   * Creates a codec.
   *
   * @param kind the name and version of the kind of file
   * @param type the class of the models
   * @param own writes what is the model's own
   * @param maker makes a model
   */
  public SeriesCodec(String kind, Class<M> type, BiConsumer<M, ModelWriter> own, Maker<M> maker) {
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
    writer.summary("periods", model.series().length());
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
