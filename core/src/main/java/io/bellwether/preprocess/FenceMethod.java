package io.bellwether.preprocess;

/** How {@link Fences} are learned. */
enum FenceMethod {
  IQR("iqr"),
  Z_SCORE("zScore"),
  QUANTILES("quantiles");

  private final String method;

  FenceMethod(String method) {
    this.method = method;
  }

  /** The factory method of {@link OutlierClipper} and {@link OutlierRemover}. */
  String method() {
    return method;
  }
}
