package io.bellwether.timeseries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bellwether.model.FitReport;
import io.bellwether.model.FitStatus;
import io.bellwether.persist.ModelCodec;
import io.bellwether.persist.ModelCodecs;
import io.bellwether.persist.ModelFile;
import io.bellwether.persist.ModelFormatException;
import io.bellwether.persist.ModelReader;
import io.bellwether.persist.ModelWriter;
import io.bellwether.persist.Saveable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SeriesStateTest {

  private static final FitReport REPORT =
      new FitReport(FitStatus.ITERATION_LIMIT, 3, 1L << 40, Double.NaN, List.of("slow", "late"));

  /** Something to keep: either all parts, or what the test writes in their place. */
  public record Sample(
      TimeSeries series, Timeline timeline, FitReport report, Consumer<ModelWriter> instead)
      implements Saveable {}

  /** The codec of the sample. Found by the service loader. */
  public static final class SampleCodecs implements ModelCodecs {

    @Override
    public List<ModelCodec<?>> codecs() {
      return List.of(new SampleCodec());
    }
  }

  private static final class SampleCodec implements ModelCodec<Sample> {

    @Override
    public String kind() {
      return "series-state-sample/1";
    }

    @Override
    public Class<Sample> type() {
      return Sample.class;
    }

    @Override
    public void write(Sample sample, ModelWriter writer) {
      sample.instead().accept(writer);
      SeriesState.put(writer, "timeline", sample.timeline());
      SeriesState.put(writer, "report", sample.report());
    }

    @Override
    public Sample read(ModelReader reader) {
      return new Sample(
          SeriesState.series(reader, "series"),
          SeriesState.timeline(reader, "timeline"),
          SeriesState.report(reader, "report"),
          writer -> {});
    }
  }

  private static Sample sample(TimeSeries series, Consumer<ModelWriter> instead) {
    return new Sample(series, series.timeline(), REPORT, instead);
  }

  private static Sample again(Sample sample) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ModelFile.save(sample, out);
    return ModelFile.load(new ByteArrayInputStream(out.toByteArray()), Sample.class);
  }

  static List<Arguments> frequencies() {
    return List.of(FrequencyTest.ALL).stream().map(Arguments::of).toList();
  }

  @ParameterizedTest
  @MethodSource("frequencies")
  void seriesComeBackEqual(Frequency frequency) {
    TimeSeries series =
        TimeSeries.of(
            frequency.withSeason(5),
            LocalDateTime.of(1949, 12, 31, 23, 59, 58, 123_456_000),
            -0.0,
            Double.NaN,
            0.1);
    Sample again = again(sample(series, writer -> SeriesState.put(writer, "series", series)));
    assertThat(again.series()).isEqualTo(series);
    assertThat(again.timeline()).isEqualTo(series.timeline());
    assertThat(again.report()).isEqualTo(REPORT);
  }

  @Test
  void emptySeriesToo() {
    TimeSeries none = TimeSeries.of(Frequency.DAILY, LocalDate.of(-5, 1, 1));
    assertThat(again(sample(none, writer -> SeriesState.put(writer, "series", none))).series())
        .isEqualTo(none);
  }

  private static void assertRefused(Consumer<ModelWriter> section, String... parts) {
    TimeSeries any = TimeSeries.of(Frequency.DAILY, LocalDate.of(2024, 1, 1));
    Sample sample = sample(any, writer -> section.accept(writer.section("series")));
    assertThatExceptionOfType(ModelFormatException.class)
        .isThrownBy(() -> again(sample))
        .satisfies(e -> assertThat(e.getMessage()).contains(parts));
  }

  @Test
  void wrongFilesAreRefused() {
    double[] values = {1, Double.POSITIVE_INFINITY};
    assertRefused(
        s -> {
          s.put("start", "yesterday").put("values", values);
          SeriesState.put(s, "frequency", Frequency.DAILY);
        },
        "series.start",
        "yesterday",
        "2020-01-01T00:00");
    assertRefused(
        s -> {
          s.put("start", "2024-01-01T00:00").put("values", values);
          SeriesState.put(s, "frequency", Frequency.DAILY);
        },
        "Infinity");
    assertRefused(
        s ->
            s.put("start", "2024-01-01T00:00")
                .put("values", new double[1])
                .section("frequency")
                .put("microseconds", Long.MAX_VALUE)
                .put("season", 1),
        "1000 years");
    assertRefused(
        s ->
            s.put("start", "2024-01-01T00:00")
                .put("values", new double[1])
                .section("frequency")
                .put("months", -1)
                .put("season", 1),
        "positive number of months");
    assertRefused(
        s ->
            s.put("start", "+999999999-12-31T00:00")
                .put("values", new double[1])
                .section("frequency")
                .put("months", 12000)
                .put("season", 1),
        "range of times");
  }
}
