package io.bellwether.search;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** The distributions that {@link Distribution} makes. */
final class Distributions {

  private Distributions() {}

  /** Uniform in [low, high). */
  record Uniform(double low, double high) implements Distribution {

    Uniform {
      if (!(low < high && Double.isFinite(high - low))) {
        throw new IllegalArgumentException(
            "uniform(" + low + ", " + high + "): low must be less than high, both finite");
      }
    }

    @Override
    public Object draw(SplittableRandom random) {
      return random.nextDouble(low, high);
    }

    @Override
    public String toString() {
      return "uniform(" + low + ", " + high + ")";
    }
  }

  /** The exponential of a uniform number. */
  record LogUniform(double low, double high) implements Distribution {

    LogUniform {
      if (!(low > 0 && low < high && Double.isFinite(high))) {
        throw new IllegalArgumentException(
            "logUniform(" + low + ", " + high + "): 0 < low < high is needed, both finite");
      }
    }

    @Override
    public Object draw(SplittableRandom random) {
      double logarithm = random.nextDouble(Math.log(low), Math.log(high));
      return Math.max(low, Math.min(high, Math.exp(logarithm))); // rounding may leave the range
    }

    @Override
    public String toString() {
      return "logUniform(" + low + ", " + high + ")";
    }
  }

  /** Whole numbers from low to high, both reached. */
  record Integers(int low, int high) implements Distribution {

    Integers {
      if (!(low <= high)) {
        throw new IllegalArgumentException(
            "integers(" + low + ", " + high + "): low must not exceed high");
      }
    }

    @Override
    public Object draw(SplittableRandom random) {
      return (int) random.nextLong(low, high + 1L);
    }

    @Override
    public String toString() {
      return "integers(" + low + ", " + high + ")";
    }
  }

  /** One of a few values; all that a grid knows. */
  record Choice(List<Object> values) implements Distribution {

    Choice {
      values = values.stream().map(Parameters::normal).toList();
      if (values.isEmpty()) {
        throw new IllegalArgumentException("there is no value to choose from; give at least one");
      }
      Set<Object> seen = new HashSet<>();
      for (Object value : values) {
        if (value.getClass().isArray()) {
          throw new IllegalArgumentException(
              "a value is an array of "
                  + value.getClass().getComponentType().getSimpleName()
                  + "; give its elements, or a List if it is meant as one value");
        }
        if (value instanceof Distribution) {
          throw new IllegalArgumentException(
              value + " is a distribution and no value; draw from it by RandomSearch");
        }
        if (!seen.add(value)) {
          throw new IllegalArgumentException(
              "the value " + Parameters.text(value) + " comes twice");
        }
      }
    }

    @Override
    public Object draw(SplittableRandom random) {
      return values.get(random.nextInt(values.size()));
    }

    @Override
    public String toString() {
      return values.stream().map(Parameters::text).collect(Collectors.joining(", ", "{", "}"));
    }
  }
}
