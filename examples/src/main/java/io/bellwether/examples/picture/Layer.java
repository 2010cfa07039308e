package io.bellwether.examples.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Something drawn in a chart: a line, a band, points, bars.
 *
 * @since 0.1.0
 */
public final class Layer {

  private final Map<String, Object> spec;

  private Layer(Map<String, Object> spec) {
    this.spec = spec;
  }

  /**
   * A line through points; it breaks where a height is NaN.
   *
   * @param x where
   * @param y how high, one for each x
   * @param colour of the line
   * @return the layer
   */
  public static Layer line(double[] x, double[] y, Colour colour) {
    return marks("line", colour, "x", x, "y", y).with("size", 0.8);
  }

  /**
   * A line from the bottom of the chart to its top, or from left to right, dashed.
   *
   * @param intercept where
   * @param upright true for one from the bottom to the top
   * @return the layer, in grey
   */
  public static Layer border(double intercept, boolean upright) {
    return new Layer(
            map(
                "geom",
                upright ? "vline" : "hline",
                upright ? "xintercept" : "yintercept",
                intercept,
                "linetype",
                "dashed"))
        .with("color", Colour.GREY.code());
  }

  /**
   * Points.
   *
   * @param x where
   * @param y how high, one for each x
   * @param colour of the points
   * @return the layer
   */
  public static Layer points(double[] x, double[] y, Colour colour) {
    return marks("point", colour, "x", x, "y", y).with("size", 2.5);
  }

  /**
   * The area between two lines.
   *
   * @param x where
   * @param low the lower line
   * @param high the upper line
   * @param opacity 1 for full colour, 0 for none
   * @return the layer, in blue
   */
  public static Layer band(double[] x, double[] low, double[] high, double opacity) {
    return marks("ribbon", Colour.BLUE, "x", x, "ymin", low, "ymax", high)
        .with("fill", Colour.BLUE.code())
        .with("alpha", opacity)
        .with("size", 0);
  }

  /**
   * Bars from zero.
   *
   * @param x where they stand
   * @param width of a bar, in units of x
   * @param height of the bars, one for each x
   * @param colour of the bars
   * @return the layer
   */
  public static Layer bars(double[] x, double width, double[] height, Colour colour) {
    return marks(
            "rect",
            colour,
            "xmin",
            Arrays.stream(x).map(middle -> middle - width / 2).toArray(),
            "xmax",
            Arrays.stream(x).map(middle -> middle + width / 2).toArray(),
            "ymin",
            Arrays.stream(height).map(top -> Math.min(0, top)).toArray(),
            "ymax",
            Arrays.stream(height).map(top -> Math.max(0, top)).toArray())
        .with("fill", colour.code())
        .with("alpha", 0.6)
        .with("size", 0);
  }

  /**
   * Straight lines that lie on their rows, from left to right.
   *
   * @param y the rows
   * @param from where they begin
   * @param to where they end
   * @param width of the lines
   * @return the layer, in blue
   */
  public static Layer ranges(double[] y, double[] from, double[] to, double width) {
    return marks("segment", Colour.BLUE, "x", from, "xend", to, "y", y, "yend", y)
        .with("size", width);
  }

  /**
   * A layer with another width of line or size of point.
   *
   * @param size the width or size
   * @return the layer
   */
  public Layer size(double size) {
    return with("size", size);
  }

  /**
   * A layer with dashed lines.
   *
   * @return the layer
   */
  public Layer dashed() {
    return with("linetype", "dashed");
  }

  private static Layer marks(String geom, Colour colour, Object... columns) {
    Map<String, Object> data = new LinkedHashMap<>();
    Map<String, Object> mapping = new LinkedHashMap<>();
    for (int i = 0; i < columns.length; i += 2) {
      String name = (String) columns[i];
      data.put(name, numbers((double[]) columns[i + 1]));
      mapping.put(name, name);
    }
    return new Layer(map("geom", geom, "data", data, "mapping", mapping))
        .with("color", colour.code());
  }

  /** Lets-Plot takes null for what is missing. */
  private static List<Object> numbers(double[] values) {
    List<Object> list = new ArrayList<>();
    for (double value : values) {
      list.add(Double.isFinite(value) ? value : null);
    }
    return list;
  }

  private Layer with(String option, Object value) {
    Map<String, Object> changed = new LinkedHashMap<>(spec);
    changed.put(option, value);
    return new Layer(changed);
  }

  /** A map in the order given, of names and values in turn, which Lets-Plot may change. */
  static Map<String, Object> map(Object... namesAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      map.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return map;
  }

  /** The layer as Lets-Plot takes it. */
  Map<String, Object> spec() {
    return new LinkedHashMap<>(spec);
  }

  @Override
  public String toString() {
    return String.valueOf(spec.get("geom"));
  }
}
