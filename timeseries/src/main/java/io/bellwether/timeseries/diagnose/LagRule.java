package io.bellwether.timeseries.diagnose;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A rule that says how many lags, with the number that it may need. A value.
 *
 * @param <R> the kinds of rules
 */
abstract class LagRule<R extends Enum<R>> {

  final R rule;
  final int lags;

  LagRule(R rule, int lags) {
    this.rule = rule;
    this.lags = lags;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof LagRule<?> that && that.rule == rule && that.lags == lags;
  }

  @Override
  public int hashCode() {
    return Objects.hash(rule, lags);
  }
}
