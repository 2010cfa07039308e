package io.bellwether.examples.picture;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes what Lets-Plot draws the same on each run and machine: marks that it names by lot are
 * numbered, and places are rounded to a tenth of a pixel, which also makes files small.
 */
final class SvgText {

  private static final Pattern MARK = Pattern.compile("\\sid=\"([^\"]+)\"");
  /** Rules on the look of tooltips and legends, of which there are none. */
  private static final Pattern UNUSED =
      Pattern.compile("#\\S+ \\.\\S*(?:tooltip|legend)\\S* \\{[^}]*}\\s*");

  private static final Pattern INDENT = Pattern.compile("\\s*\n\\s*");
  private static final Pattern TAG = Pattern.compile("<[^>]+>");
  private static final Pattern FRACTION = Pattern.compile("-?\\d+\\.\\d+(?:E-?\\d+)?");
  private static final Pattern ROOT =
      Pattern.compile("<svg ([^>]*?)width=\"[^\"]*\" height=\"[^\"]*\">");

  private static final int MARGIN = 8;

  private final String name;
  private final String title;
  private final int width;
  private final int height;

  SvgText(String name, String title, int width, int height) {
    this.name = name;
    this.title = title;
    this.width = width;
    this.height = height;
  }

  String of(String drawn) {
    String needed = UNUSED.matcher(drawn).replaceAll("");
    String narrow = INDENT.matcher(needed).replaceAll("\n");
    return headed(numbered(rounded(narrow))).strip() + "\n";
  }

  /** A size that a page can change, a background for dark pages, a title for who cannot see. */
  private String headed(String svg) {
    String head =
        String.format(
            Locale.ROOT,
            "<svg $1width=\"%1$d\" height=\"%2$d\" viewBox=\"-%3$d -%3$d %1$d %2$d\" role=\"img\">\n"
                + "<title>%4$s</title>\n"
                + "<rect x=\"-%3$d\" y=\"-%3$d\" width=\"%1$d\" height=\"%2$d\" fill=\"white\"/>",
            width + 2 * MARGIN,
            height + 2 * MARGIN,
            MARGIN,
            Matcher.quoteReplacement(escaped(title)));
    return ROOT.matcher(svg).replaceFirst(head);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  private String numbered(String svg) {
    Map<String, String> marks = new LinkedHashMap<>();
    MARK.matcher(svg)
        .results()
        .forEach(found -> marks.putIfAbsent(found.group(1), name + "-" + (marks.size() + 1)));
    String text = svg;
    for (Map.Entry<String, String> mark : marks.entrySet()) {
      text = text.replace(mark.getKey(), mark.getValue());
    }
    return text;
  }

  /** Rounds in tags only: what is written beside a tick stays. */
  private static String rounded(String svg) {
    return TAG.matcher(svg)
        .replaceAll(
            tag ->
                Matcher.quoteReplacement(
                    FRACTION.matcher(tag.group()).replaceAll(number -> tenths(number.group()))));
  }

  private static String tenths(String number) {
    BigDecimal rounded = new BigDecimal(number).setScale(1, RoundingMode.HALF_EVEN);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
