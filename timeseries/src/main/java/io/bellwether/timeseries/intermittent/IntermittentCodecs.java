package io.bellwether.timeseries.intermittent;

import io.bellwether.model.FitReport;
import io.bellwether.persist.ModelCodec;
import io.bellwether.persist.ModelCodecs;
import io.bellwether.persist.ModelReader;
import io.bellwether.persist.ModelWriter;
import io.bellwether.timeseries.ForecastModel;
import io.bellwether.timeseries.SeriesCodec;
import io.bellwether.timeseries.TimeSeries;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * The kinds of models of this package that can be kept. Found by the service loader.
 *
 * @since 0.1.0
 */
public final class IntermittentCodecs implements ModelCodecs {

  private static final String METHOD = "method";
  private static final String START = "startingValues";
  private static final String OPTIMISED = "optimised";
  private static final String SIZE_SMOOTHING = "sizeSmoothing";
  private static final String INTERVAL_SMOOTHING = "intervalSmoothing";
  private static final String PROBABILITY_SMOOTHING = "probabilitySmoothing";
  private static final String START_SIZE = "startSize";
  private static final String START_INTERVAL = "startInterval";
  private static final String START_PROBABILITY = "startProbability";
  private static final String BUCKET = "bucket";
  private static final String OFFSET = "offset";
  private static final String SMOOTHING = "smoothing";
  private static final String START_LEVEL = "startLevel";
  private static final String LONG = "longWindow";
  private static final String SHORT = "shortWindow";

  /** Creates the provider; the service loader needs it. */
  public IntermittentCodecs() {}

  @Override
  public List<ModelCodec<?>> codecs() {
    return List.of(
        codec(
            "croston/1",
            CrostonModel.class,
            IntermittentCodecs::writeCroston,
            IntermittentCodecs::readCroston),
        codec("tsb/1", TsbModel.class, IntermittentCodecs::writeTsb, IntermittentCodecs::readTsb),
        codec(
            "adida/1",
            AdidaModel.class,
            IntermittentCodecs::writeAdida,
            IntermittentCodecs::readAdida),
        codec(
            "imapa/1",
            ImapaModel.class,
            IntermittentCodecs::writeImapa,
            IntermittentCodecs::readImapa),
        codec(
            "auto-intermittent/1",
            AutoIntermittentModel.class,
            IntermittentCodecs::writeAuto,
            IntermittentCodecs::readAuto));
  }

  /** Keeps what is the model's own. */
  private static <M extends IntermittentModel> ModelCodec<M> codec(
      String kind, Class<M> type, BiConsumer<M, ModelWriter> own, SeriesCodec.Maker<M> maker) {
    return new SeriesCodec<>(
        kind,
        type,
        (model, writer) -> {
          writer.summary("demands", model.history().demands());
          own.accept(model, writer);
        },
        maker);
  }

  private static void writeCroston(CrostonModel model, ModelWriter writer) {
    Croston specification = model.specification();
    writer
        .specification(specification.toString())
        .put(METHOD, specification.method())
        .put(START, specification.startingValues())
        .put(OPTIMISED, specification.isOptimised())
        .put("givenSizeSmoothing", specification.sizeSmoothing())
        .put("givenIntervalSmoothing", specification.intervalSmoothing());
    write(model.recursion(), writer);
  }

  private static CrostonModel readCroston(TimeSeries series, FitReport report, ModelReader reader) {
    Croston.Builder builder =
        Croston.builder()
            .method(reader.enumeration(METHOD, CrostonMethod.class))
            .startingValues(reader.enumeration(START, StartingValues.class))
            .sizeSmoothing(reader.number("givenSizeSmoothing"))
            .intervalSmoothing(reader.number("givenIntervalSmoothing"));
    Croston specification = (reader.flag(OPTIMISED) ? builder.optimised() : builder).build();
    return new CrostonModel(
        specification, recursion(specification.method(), reader), series, report);
  }

  private static void write(CrostonRecursion recursion, ModelWriter writer) {
    writer
        .put(SIZE_SMOOTHING, recursion.sizeSmoothing())
        .put(INTERVAL_SMOOTHING, recursion.intervalSmoothing())
        .put(START_SIZE, recursion.startSize())
        .put(START_INTERVAL, recursion.startInterval());
  }

  private static CrostonRecursion recursion(CrostonMethod method, ModelReader reader) {
    double interval = reader.number(INTERVAL_SMOOTHING);
    return new CrostonRecursion(
        reader.number(SIZE_SMOOTHING),
        interval,
        method.factor(interval),
        reader.number(START_SIZE),
        reader.number(START_INTERVAL));
  }

  private static void writeTsb(TsbModel model, ModelWriter writer) {
    Tsb specification = model.specification();
    TsbRecursion recursion = model.recursion();
    writer
        .specification(specification.toString())
        .put(START, specification.startingValues())
        .put(OPTIMISED, specification.isOptimised())
        .put("givenProbabilitySmoothing", specification.probabilitySmoothing())
        .put("givenSizeSmoothing", specification.sizeSmoothing())
        .put(PROBABILITY_SMOOTHING, recursion.probabilitySmoothing())
        .put(SIZE_SMOOTHING, recursion.sizeSmoothing())
        .put(START_PROBABILITY, recursion.startProbability())
        .put(START_SIZE, recursion.startSize());
  }

  private static TsbModel readTsb(TimeSeries series, FitReport report, ModelReader reader) {
    Tsb.Builder builder =
        Tsb.builder()
            .startingValues(reader.enumeration(START, StartingValues.class))
            .probabilitySmoothing(reader.number("givenProbabilitySmoothing"))
            .sizeSmoothing(reader.number("givenSizeSmoothing"));
    return new TsbModel(
        (reader.flag(OPTIMISED) ? builder.optimised() : builder).build(),
        new TsbRecursion(
            reader.number(PROBABILITY_SMOOTHING),
            reader.number(SIZE_SMOOTHING),
            reader.number(START_PROBABILITY),
            reader.number(START_SIZE)),
        series,
        report);
  }

  private static void writeAdida(AdidaModel model, ModelWriter writer) {
    writer.specification(model.specification()).put("adida", model.specification());
    if (model.buckets() instanceof BucketModel inner) {
      writer.put(BUCKET, inner.bucket()).put(OFFSET, inner.offset()).put("model", inner.model());
    } else if (model.buckets() instanceof BucketSmoothing smoothing) {
      write(smoothing, writer);
    }
  }

  private static AdidaModel readAdida(TimeSeries series, FitReport report, ModelReader reader) {
    BucketForecast buckets =
        reader.has("model") ? bucketModel(series, reader) : bucketSmoothing(reader);
    return new AdidaModel(reader.text("adida"), buckets, series, report);
  }

  private static BucketModel bucketModel(TimeSeries series, ModelReader reader) {
    BucketModel model =
        new BucketModel(
            reader.integer(BUCKET),
            reader.integer(OFFSET),
            reader.model("model", ForecastModel.class));
    int buckets = (series.length() - model.offset()) / model.bucket();
    if (model.model().series().length() != buckets) {
      throw reader.fault(
          "model",
          "is of " + model.model().series().length() + " buckets, but the series has " + buckets);
    }
    return model;
  }

  private static void write(BucketSmoothing smoothing, ModelWriter writer) {
    writer
        .put(BUCKET, smoothing.bucket())
        .put(OFFSET, smoothing.offset())
        .put(SMOOTHING, smoothing.smoothing())
        .put(START_LEVEL, smoothing.start());
  }

  private static BucketSmoothing bucketSmoothing(ModelReader reader) {
    return new BucketSmoothing(
        reader.integer(BUCKET),
        reader.integer(OFFSET),
        reader.number(SMOOTHING),
        reader.number(START_LEVEL));
  }

  private static void writeImapa(ImapaModel model, ModelWriter writer) {
    writer
        .specification(model.specification().toString())
        .put("maximumBucket", model.specification().maximumBucket())
        .put("givenSmoothing", model.specification().smoothing())
        .putSections("levels", model.levels(), (level, section) -> write(level, section));
  }

  private static ImapaModel readImapa(TimeSeries series, FitReport report, ModelReader reader) {
    Imapa.Builder builder = Imapa.builder();
    int maximum = reader.integer("maximumBucket");
    double smoothing = reader.number("givenSmoothing");
    builder = maximum == 0 ? builder : builder.maximumBucket(maximum);
    builder = smoothing == 0 ? builder : builder.smoothing(smoothing);
    return new ImapaModel(
        builder.build(),
        reader.sections("levels", IntermittentCodecs::bucketSmoothing),
        series,
        report);
  }

  private static void writeAuto(AutoIntermittentModel model, ModelWriter writer) {
    writer
        .specification(model.specification().toString())
        .put("givenLongWindow", model.specification().longWindow())
        .put("givenShortWindow", model.specification().shortWindow())
        .put(LONG, model.means().longWindow())
        .put(SHORT, model.means().shortWindow());
    write(model.means().croston(), writer);
  }

  private static AutoIntermittentModel readAuto(
      TimeSeries series, FitReport report, ModelReader reader) {
    int given = reader.integer("givenLongWindow");
    AutoIntermittent specification =
        given == 0
            ? AutoIntermittent.create()
            : AutoIntermittent.ofWindows(given, reader.integer("givenShortWindow"));
    WindowMeans means =
        new WindowMeans(
            reader.integer(LONG), reader.integer(SHORT), recursion(CrostonMethod.SBJ, reader));
    return new AutoIntermittentModel(specification, means, series, report);
  }
}
