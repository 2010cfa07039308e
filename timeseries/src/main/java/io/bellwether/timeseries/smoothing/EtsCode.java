package io.bellwether.timeseries.smoothing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the codes of the literature and of R. */
final class EtsCode {

  private EtsCode() {}

  static ExponentialSmoothingBuilder parse(String code) {
    String plain = code.replaceAll("[\\s,]", "");
    Matcher whole = Pattern.compile("ETS\\((.*)\\)").matcher(plain);
    Matcher parts =
        Pattern.compile("([AMZ])(N|A|Ad|M|Md|Z)([NAMZ])")
            .matcher(whole.matches() ? whole.group(1) : plain);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "a code has an error (A, M), a trend (N, A, Ad, M, Md) and a season (N, A, M), or Z for"
              + " one to be chosen, such as \"AAdM\" or \"ZZZ\"; not \""
              + code
              + "\"");
    }
    ExponentialSmoothingBuilder builder = ExponentialSmoothing.builder();
    for (ErrorType error : ErrorType.values()) {
      if (error.code().equals(parts.group(1))) {
        builder.error(error);
      }
    }
    for (TrendType trend : TrendType.values()) {
      if (trend.code().equals(parts.group(2))) {
        builder.trend(trend);
      }
    }
    for (SeasonType season : SeasonType.values()) {
      if (season.code().equals(parts.group(3))) {
        builder.season(season);
      }
    }
    return builder;
  }
}
