package io.bellwether.ml.sequence;

import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import org.jspecify.annotations.Nullable;

/**
 * Finds sequential patterns by PrefixSpan: what many customers buy one after the other. An
 * immutable specification.
 *
 * <p>A pattern is a list of elements, each a set of items. A customer has it if each element is
 * part of one of the customer's baskets, in the order of the elements, and the limits on gaps and
 * window hold; other items and, where gaps allow, other baskets between do not matter. However
 * often a customer has a pattern, it counts once.
 *
 * <p>Defaults: patterns of at least 1% of the customers, of any length, with any gaps; all of them,
 * not only the closed; at most a million of them.
 *
 * <p>The method is that of J. Pei, J. Han, B. Mortazavi-Asl, J. Wang, H. Pinto, Q. Chen, U. Dayal
 * and M.-C. Hsu, "Mining sequential patterns by pattern-growth: the PrefixSpan approach", IEEE
 * Transactions on Knowledge and Data Engineering 16 (2004): a frequent pattern is grown by the
 * items that are frequent in what follows it, and nothing else is ever tried. Limits on gaps and
 * window are pushed into the growth as in J. Pei, J. Han and W. Wang, "Constraint-based sequential
 * pattern mining: the pattern-growth methods", Journal of Intelligent Information Systems 28
 * (2007): all ends of a pattern in a sequence are kept, since with a greatest gap the first need
 * not be the one that goes on.
 *
 * <p>Time grows with the number of patterns times the length of what follows them; memory with the
 * number of patterns, about 20 bytes and four for each item of a pattern.
 *
 * @since 0.1.0
 */
public final class PrefixSpan {

  static final long DEFAULT_MAX_PATTERNS = 1_000_000;

  private final PatternOptions options;

  private PrefixSpan(PatternOptions options) {
    this.options = options;
  }

  /**
   * Returns the defaults.
   *
   * @return all patterns of at least 1% of the customers
   */
  public static PrefixSpan create() {
    return builder().build();
  }

  /**
   * Returns a builder that begins with the defaults.
   *
   * @return a new builder
   */
  public static PrefixSpanBuilder builder() {
    return new PrefixSpanBuilder();
  }

  static PrefixSpan of(PatternOptions options) {
    return new PrefixSpan(options);
  }

  PatternOptions options() {
    return options;
  }

  /**
   * Returns how many customers a pattern needs.
   *
   * @param customers how many customers there are
   * @return the number set, or the share set of the customers, as an exact product, rounded up; at
   *     least 1
   */
  public int minCount(int customers) {
    return options.minCount(customers);
  }

  /**
   * Finds the patterns of some sequences in the caller's thread.
   *
   * @param sequences customers with their baskets
   * @return the patterns
   * @throws FitException if there are more than may be kept; the message says what to change
   * @throws IllegalArgumentException if a limit is a {@link java.time.Duration} but the sequences
   *     have no times, or a required item is in no basket
   */
  public SequentialPatterns mine(Sequences sequences) {
    return mine(sequences, FitContext.create());
  }

  /**
   * Finds the patterns of some sequences. The result does not depend on the number of threads.
   *
   * @param sequences customers with their baskets
   * @param context where to run, who watches; nothing is random
   * @return the patterns
   * @throws FitException if there are more than may be kept; the message says what to change
   * @throws IllegalArgumentException if a limit is a {@link java.time.Duration} but the sequences
   *     have no times, or a required item is in no basket
   */
  public SequentialPatterns mine(Sequences sequences, FitContext context) {
    return PatternSearch.run(this, sequences, context);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PrefixSpan that && options.equals(that.options);
  }

  @Override
  public int hashCode() {
    return options.hashCode();
  }

  @Override
  public String toString() {
    return "PrefixSpan[" + options + "]";
  }
}
