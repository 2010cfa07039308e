package io.bellwether.data;

import java.util.Arrays;
import java.util.Collection;

/** The cells that stand for a missing value, beside the empty one. */
final class MissingTokens {

  private static final int LONGEST_MARKED = 63;

  private final char[][] tokens;

  /** A bit for each length that a token has, so that nearly all cells need no comparison. */
  private final long lengths;

  MissingTokens(Collection<String> tokens) {
    this.tokens = tokens.stream().map(String::toCharArray).toArray(char[][]::new);
    this.lengths = tokens.stream().mapToLong(t -> bit(t.length())).reduce(0, (a, b) -> a | b);
  }

  private static long bit(int length) {
    return 1L << Math.min(length, LONGEST_MARKED);
  }

  /** Tells whether a cell, quoted or not, is one of the tokens. */
  boolean contains(char[] buffer, int offset, int length) {
    return (lengths & bit(length)) != 0 && search(buffer, offset, length);
  }

  private boolean search(char[] buffer, int offset, int length) {
    for (char[] token : tokens) {
      if (Arrays.equals(token, 0, token.length, buffer, offset, offset + length)) {
        return true;
      }
    }
    return false;
  }
}
