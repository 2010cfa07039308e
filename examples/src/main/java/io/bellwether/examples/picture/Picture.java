package io.bellwether.examples.picture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jetbrains.letsPlot.core.util.PlotSvgExportCommon;

/**
 * A picture: charts in columns, as SVG.
 *
 * @since 0.1.0
 */
public final class Picture {

  private final String name;
  private final int columns;
  private final int width;
  private final int height;
  private final List<Chart> charts;

  private Picture(String name, int columns, int width, int height, List<Chart> charts) {
    this.name = name;
    this.columns = columns;
    this.width = width;
    this.height = height;
    this.charts = List.copyOf(charts);
  }

  /**
   * A picture of one chart.
   *
   * @param name of the file, without the ending; lower case, words joined by hyphens
   * @param width in pixels
   * @param height in pixels
   * @param chart the chart
   * @return the picture
   */
  public static Picture of(String name, int width, int height, Chart chart) {
    return new Picture(name, 1, width, height, List.of(chart));
  }

  /**
   * A picture of charts side by side and below one another.
   *
   * @param name of the file, without the ending; lower case, words joined by hyphens
   * @param columns how many are side by side
   * @param width in pixels, of all together
   * @param height in pixels, of all together
   * @param charts the charts, row by row
   * @return the picture
   */
  public static Picture grid(String name, int columns, int width, int height, Chart... charts) {
    return new Picture(name, columns, width, height, Arrays.asList(charts));
  }

  /**
   * Draws.
   *
   * @return the picture as SVG, the same on each machine
   */
  public String svg() {
    Map<String, Object> spec = charts.size() == 1 ? charts.get(0).spec() : grid();
    spec.put("ggsize", Layer.map("width", (double) width, "height", (double) height));
    String drawn =
        PlotSvgExportCommon.INSTANCE.buildSvgImageFromRawSpecs(
            spec,
            null,
            (wide, high, colours) -> {
              throw new UnsupportedOperationException("no picture here is made of pixels");
            },
            false);
    return new SvgText(name, charts.get(0).title(), width, height).of(drawn);
  }

  private Map<String, Object> grid() {
    List<Object> figures = new ArrayList<>();
    charts.forEach(chart -> figures.add(chart.spec()));
    int rows = (charts.size() + columns - 1) / columns;
    return Layer.map(
        "kind",
        "subplots",
        "figures",
        figures,
        "layout",
        Layer.map(
            "name", "grid", "ncol", columns, "nrow", rows, "hspace", 12, "vspace", 10, "align",
            true));
  }

  /**
   * Draws into a file, which is written anew if it is there.
   *
   * @param folder where to; it is made if it is not there
   * @return the file: the name and {@code .svg}
   * @throws UncheckedIOException if it cannot be written
   */
  public Path write(Path folder) {
    Path file = folder.resolve(name + ".svg");
    try {
      Files.createDirectories(folder);
      return Files.writeString(file, svg());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file + ": " + e, e);
    }
  }

  @Override
  public String toString() {
    return name + ".svg: " + charts.get(0).title();
  }
}
