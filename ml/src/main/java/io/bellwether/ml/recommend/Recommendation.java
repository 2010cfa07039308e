package io.bellwether.ml.recommend;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An item that goes with a basket.
 *
 * @param item its name
 * @param score how well it goes, the more the better; what it counts is up to the model. Scores of
 *     different {@linkplain Origin origins} do not compare
 * @param origin whether the model itself or its fallback answered
 * @param reason why; null if the model cannot tell
 * @since 0.1.0
 */
public record Recommendation(String item, double score, Origin origin, @Nullable Reason reason) {

  /**
   * Checks that all is there.
   *
   * @param item its name
   * @param score how well it goes; not {@code NaN}
   * @param origin whether the model itself or its fallback answered
   * @param reason why; null if the model cannot tell
   * @throws IllegalArgumentException if the score is {@code NaN}
   */
  public Recommendation {
    Objects.requireNonNull(item, "item");
    Objects.requireNonNull(origin, "origin");
    if (Double.isNaN(score)) {
      throw new IllegalArgumentException("score is NaN, but must be a number");
    }
  }

  /**
   * Says why the item was recommended.
   *
   * @return a sentence; empty if the model cannot tell
   */
  public String because() {
    return reason == null ? "" : reason.sentence();
  }
}
