package io.bellwether.timeseries;

import io.bellwether.model.FitReport;
import io.bellwether.model.ReportState;
import io.bellwether.persist.ModelReader;
import io.bellwether.persist.ModelWriter;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

/**
 * How series, calendars and fit reports lie in a model file: each a section of named values. For
 * the {@link io.bellwether.persist.ModelCodec codecs} of models that keep them; the public API of
 * the library for applications does not need it.
 *
 * <p>What is read goes through the same factories as what a caller makes, so that a file can hold
 * nothing that a program could not.
 *
 * <pre>{@code
 * SeriesState.put(writer, "series", model.series());
 * TimeSeries series = SeriesState.series(reader, "series");
 * }</pre>
 *
 * @since 0.1.0
 */
public final class SeriesState {

  private static final String START = "start";
  private static final String FREQUENCY = "frequency";
  private static final String LENGTH = "length";
  private static final String VALUES = "values";
  private static final String MONTHS = "months";
  private static final String MICROSECONDS = "microseconds";
  private static final String SEASON = "season";

  private SeriesState() {}

  /**
   * Writes a series.
   *
   * @param writer receives a section with {@code start}, {@code frequency} and {@code values}
   * @param name the name of the section
   * @param series the series, missing values included
   */
  public static void put(ModelWriter writer, String name, TimeSeries series) {
    ModelWriter section = writer.section(name);
    section.put(START, series.timeline().start().toString());
    put(section, FREQUENCY, series.frequency());
    section.put(VALUES, series.values());
  }

  /**
   * Reads a series.
   *
   * @param reader where it was put
   * @param name the name of its section
   * @return the series, equal to the one that was put
   * @throws io.bellwether.persist.ModelFormatException if there is none, or it is no series
   */
  public static TimeSeries series(ModelReader reader, String name) {
    ModelReader section = reader.section(name);
    return TimeSeries.of(frequency(section, FREQUENCY), start(section), section.doubles(VALUES));
  }

  /**
   * Writes a timeline.
   *
   * @param writer receives a section with {@code start}, {@code frequency} and {@code length}
   * @param name the name of the section
   * @param timeline the timeline
   */
  public static void put(ModelWriter writer, String name, Timeline timeline) {
    ModelWriter section = writer.section(name);
    section.put(START, timeline.start().toString());
    put(section, FREQUENCY, timeline.frequency());
    section.put(LENGTH, timeline.length());
  }

  /**
   * Reads a timeline.
   *
   * @param reader where it was put
   * @param name the name of its section
   * @return the timeline, equal to the one that was put
   * @throws io.bellwether.persist.ModelFormatException if there is none, or it is no timeline
   */
  public static Timeline timeline(ModelReader reader, String name) {
    ModelReader section = reader.section(name);
    return Timeline.of(start(section), frequency(section, FREQUENCY), section.integer(LENGTH));
  }

  /**
   * Writes a frequency.
   *
   * @param writer receives a section with {@code months} or {@code microseconds} of the step, and
   *     {@code season}
   * @param name the name of the section
   * @param frequency the frequency
   */
  public static void put(ModelWriter writer, String name, Frequency frequency) {
    ModelWriter section = writer.section(name);
    if (frequency.months() > 0) {
      section.put(MONTHS, frequency.months());
    } else {
      section.put(MICROSECONDS, frequency.duration().dividedBy(ChronoUnit.MICROS.getDuration()));
    }
    section.put(SEASON, frequency.seasonLength());
  }

  /**
   * Reads a frequency.
   *
   * @param reader where it was put
   * @param name the name of its section
   * @return the frequency, equal to the one that was put
   * @throws io.bellwether.persist.ModelFormatException if there is none, or it is no frequency
   */
  public static Frequency frequency(ModelReader reader, String name) {
    ModelReader section = reader.section(name);
    int season = section.integer(SEASON);
    return section.has(MONTHS)
        ? Frequency.of(Period.ofMonths(section.integer(MONTHS)), season)
        : Frequency.of(Duration.of(section.longInteger(MICROSECONDS), ChronoUnit.MICROS), season);
  }

  /**
   * Writes a report.
   *
   * @param writer receives a section with all that the report says
   * @param name the name of the section
   * @param report how the fit went
   */
  public static void put(ModelWriter writer, String name, FitReport report) {
    ReportState.write(report, writer.section(name));
  }

  /**
   * Reads a report.
   *
   * @param reader where it was put
   * @param name the name of its section
   * @return the report, equal to the one that was put
   * @throws io.bellwether.persist.ModelFormatException if there is none
   */
  public static FitReport report(ModelReader reader, String name) {
    return ReportState.read(reader.section(name));
  }

  private static LocalDateTime start(ModelReader section) {
    String text = section.text(START);
    try {
      return LocalDateTime.parse(text);
    } catch (DateTimeParseException e) {
      throw section.fault(
          START, "is " + text + ", but must be a date with time such as 2020-01-01T00:00");
    }
  }
}
