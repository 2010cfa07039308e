package io.bellwether.house.good;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Close to what the rules forbid, and allowed. */
public final class Neighbour {

  private static final Logger LOG = LoggerFactory.getLogger(Neighbour.class);
  private static final List<String> NAMES = List.of("a");
  private static final Map<String, Integer> CODES = Map.of("a", 1);

  private final NormalDistribution inside = NormalDistribution.of(0, 1);

  /** An enum is Serializable by birth and keeps its values in a static array. */
  public enum Kind {
    PLAIN,
    BODIED {
      @Override
      double value() {
        return 2;
      }
    };

    double value() {
      return 1;
    }
  }

  /** An exception is Serializable by birth. */
  public static final class Trouble extends RuntimeException {
    Trouble(String message) {
      super(message);
    }
  }

  /** A record's methods may be final: nobody can extend it. */
  record Pair(int first, int second) {}

  /** A library's type in a method that nobody outside sees. */
  NormalDistribution hidden() {
    return inside;
  }

  /** A seeded generator, a switch on an enum, an assertion, a lambda, an explicit locale. */
  public double draw(long seed, Kind kind) {
    assert CODES.size() == NAMES.size();
    LOG.debug("drawing");
    DoubleUnaryOperator scale = x -> x * kind.value();
    if (seed < 0) {
      throw new Trouble(String.format(Locale.ROOT, "seed %d", seed));
    }
    return switch (kind) {
      case PLAIN -> scale.applyAsDouble(new SplittableRandom(seed).nextDouble());
      case BODIED -> hidden().getMean();
    };
  }
}
