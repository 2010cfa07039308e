package io.bellwether.examples.picture;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An axis: what it measures, from where to where, and the ticks with what is written beside them.
 *
 * @since 0.1.0
 */
public final class Axis {

  private static final int TICKS = 7;
  private static final double MARGIN = 0.04;
  private static final double SECONDS_A_DAY = 86_400;

  private static final double YEAR = 365.25;

  /** Days beyond which ticks are years, not months. */
  private static final double LONG = 5 * YEAR;

  private final String name;
  private final double low;
  private final double high;
  private final List<Double> ticks;
  private final List<String> labels;

  private Axis(String name, double low, double high, List<Double> ticks, List<String> labels) {
    this.name = name;
    this.low = low;
    this.high = high;
    this.ticks = List.copyOf(ticks);
    this.labels = List.copyOf(labels);
  }

  /**
   * An axis of numbers, ticks at round ones, thousands set apart by commas.
   *
   * @param name what is measured, and its unit; empty for none
   * @param values all that has to be seen; NaN is passed over
   * @return the axis, a little wider than the values
   */
  public static Axis of(String name, double... values) {
    double[] seen = Arrays.stream(values).filter(Double::isFinite).toArray();
    double low = Arrays.stream(seen).min().orElse(0);
    double high = Arrays.stream(seen).max().orElse(1);
    double room = high > low ? MARGIN * (high - low) : 1;
    double from = low == 0 ? 0 : low - room;
    double step = step((high + room - from) / TICKS);
    return of(name, from, high + room, step, tick -> number(tick, step));
  }

  /**
   * An axis of shares, written in percent.
   *
   * @param name what is measured; empty for none
   * @param values all that has to be seen, as shares: 0.5 is half
   * @return the axis, a little wider than the values
   */
  public static Axis ofShares(String name, double... values) {
    Axis plain = of(name, Arrays.stream(values).map(value -> 100 * value).toArray());
    return new Axis(
        name,
        plain.low / 100,
        plain.high / 100,
        plain.ticks.stream().map(tick -> tick / 100).toList(),
        plain.labels.stream().map(label -> label + "%").toList());
  }

  /**
   * An axis of factors, on which double is as far from one as half: of their logarithms, the ticks
   * at powers of two.
   *
   * @param name what is multiplied; empty for none
   * @param logarithms all that has to be seen, as natural logarithms
   * @return the axis, for logarithms
   */
  public static Axis ofFactors(String name, double... logarithms) {
    double[] powers = Arrays.stream(logarithms).map(value -> value / Math.log(2)).toArray();
    Axis plain = of(name, powers);
    double step = Math.max(1, Math.ceil((plain.high - plain.low) / (2 * TICKS)));
    Axis twos = of(name, plain.low, plain.high, step, Axis::powerOfTwo);
    return new Axis(
        name,
        Math.log(2) * plain.low,
        Math.log(2) * plain.high,
        twos.ticks.stream().map(tick -> Math.log(2) * tick).toList(),
        twos.labels);
  }

  private static String powerOfTwo(double power) {
    int whole = (int) Math.rint(power);
    return whole < 0 ? "1/" + (1 << -whole) : String.valueOf(1 << whole);
  }

  /**
   * An axis of days, ticks at the first of months or years.
   *
   * @param first the first moment
   * @param last the last
   * @return the axis, for {@link #day days}
   */
  public static Axis ofTimes(LocalDateTime first, LocalDateTime last) {
    double low = day(first);
    double high = day(last);
    double room = MARGIN / 2 * (high - low);
    boolean years = high - low > LONG;
    int months = years ? 12 * yearStep(high - low) : monthStep(high - low);
    DateTimeFormatter format =
        DateTimeFormatter.ofPattern(years ? "yyyy" : "MMM yyyy", Locale.ROOT);
    int multiple = years ? months / 12 : 1;
    LocalDate tick = Year.of(Math.floorDiv(first.getYear(), multiple) * multiple).atDay(1);
    List<Double> ticks = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    for (; day(tick.atStartOfDay()) <= high + room; tick = tick.plusMonths(months)) {
      if (day(tick.atStartOfDay()) >= low - room) {
        ticks.add(day(tick.atStartOfDay()));
        labels.add(tick.format(format));
      }
    }
    return new Axis("", low - room, high + room, ticks, labels);
  }

  /**
   * The axis with a name, which also takes room.
   *
   * @param text what is measured
   * @return the axis
   */
  public Axis named(String text) {
    return new Axis(text, low, high, ticks, labels);
  }

  private static int yearStep(double days) {
    return (int) Math.max(1, step(days / YEAR / (2 * TICKS - 2)));
  }

  private static int monthStep(double days) {
    double months = days / (YEAR / 12) / TICKS;
    return IntStream.of(1, 2, 3, 6).filter(step -> step >= months).findFirst().orElse(12);
  }

  /**
   * An axis of rows, from the top, each with a name.
   *
   * @param names what is written beside the rows
   * @return the axis: row i is at the height {@code -i}
   */
  public static Axis ofRows(List<String> names) {
    List<Double> ticks = IntStream.range(0, names.size()).mapToObj(i -> (double) -i).toList();
    return new Axis("", 0.6 - names.size(), 0.6, ticks, names);
  }

  /**
   * Where a moment is on an axis of days.
   *
   * @param time a moment
   * @return the days since 1970
   */
  public static double day(LocalDateTime time) {
    return ChronoUnit.SECONDS.between(LocalDate.EPOCH.atStartOfDay(), time) / SECONDS_A_DAY;
  }

  private static Axis of(
      String name, double low, double high, double step, DoubleFunction<String> label) {
    List<Double> ticks =
        IntStream.rangeClosed((int) Math.ceil(low / step), (int) Math.floor(high / step))
            .mapToObj(i -> i * step)
            .toList();
    return new Axis(name, low, high, ticks, ticks.stream().map(label::apply).toList());
  }

  /** The round number (1, 2 or 5 and zeros) that is closest from above. */
  private static double step(double least) {
    double ten = Math.pow(10, Math.floor(Math.log10(least)));
    double head = least / ten;
    if (head <= 1) {
      return ten;
    }
    return ten * (head <= 2 ? 2 : head <= 5 ? 5 : 10);
  }

  private static String number(double tick, double step) {
    int decimals = (int) Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
    return String.format(Locale.ROOT, "%,." + decimals + "f", tick + 0.0);
  }

  double low() {
    return low;
  }

  double high() {
    return high;
  }

  /** The scale as Lets-Plot takes it. */
  Map<String, Object> scale(String aesthetic) {
    return Layer.map(
        "aesthetic", aesthetic,
        "name", name,
        "limits", List.of(low, high),
        "breaks", ticks,
        "labels", labels,
        "expand", List.of(0, 0));
  }

  boolean isNamed() {
    return !name.isEmpty();
  }

  @Override
  public String toString() {
    return labels.stream().collect(Collectors.joining(", ", name + " [", "]"));
  }
}
