package io.bellwether.examples.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Two axes and what is drawn between them.
 *
 * @since 0.1.0
 */
public final class Chart {

  private final String title;
  private final String subtitle;
  private final Axis x;
  private final Axis y;
  private final List<Layer> layers;

  private Chart(String title, String subtitle, Axis x, Axis y, List<Layer> layers) {
    this.title = title;
    this.subtitle = subtitle;
    this.x = x;
    this.y = y;
    this.layers = List.copyOf(layers);
  }

  /**
   * A chart.
   *
   * @param title what is seen; empty for none
   * @param x the axis from left to right
   * @param y the axis upwards
   * @param layers what is drawn, the first at the bottom
   * @return the chart
   */
  public static Chart of(String title, Axis x, Axis y, Layer... layers) {
    return new Chart(title, "", x, y, Arrays.asList(layers));
  }

  /**
   * The chart with a second line of title, which says what is what.
   *
   * @param text the line
   * @return the chart
   */
  public Chart subtitle(String text) {
    return new Chart(title, text, x, y, layers);
  }

  String title() {
    return title;
  }

  /** The chart as Lets-Plot takes it. */
  Map<String, Object> spec() {
    List<Object> drawn = new ArrayList<>();
    layers.forEach(layer -> drawn.add(layer.spec()));
    Map<String, Object> spec =
        Layer.map(
            "kind",
            "plot",
            "layers",
            drawn,
            "scales",
            new ArrayList<Object>(List.of(x.scale("x"), y.scale("y"))),
            "theme",
            theme());
    if (!title.isEmpty()) {
      spec.put("ggtitle", titles());
    }
    return spec;
  }

  private Map<String, Object> titles() {
    return subtitle.isEmpty()
        ? Layer.map("text", title)
        : Layer.map("text", title, "subtitle", subtitle);
  }

  private Map<String, Object> theme() {
    Map<String, Object> theme =
        Layer.map(
            "name", "light",
            "plot_title", text(15),
            "plot_subtitle", text(12),
            "axis_title", text(12),
            "axis_text", text(11),
            "axis_text_x", Layer.map("angle", 0, "size", 11, "color", Colour.INK.code(), "blank", false),
            "plot_background", Layer.map("fill", "white", "color", "white", "size", 0, "blank", false),
            "panel_grid_minor", Layer.map("blank", true));
    if (!x.isNamed()) {
      theme.put("axis_title_x", Layer.map("blank", true));
    }
    if (!y.isNamed()) {
      theme.put("axis_title_y", Layer.map("blank", true));
    }
    return theme;
  }

  private static Map<String, Object> text(int size) {
    return Layer.map("size", size, "color", Colour.INK.code(), "blank", false);
  }

  @Override
  public String toString() {
    return title;
  }
}
