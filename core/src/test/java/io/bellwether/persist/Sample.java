package io.bellwether.persist;

import io.bellwether.data.ColumnType;
import io.bellwether.data.Field;
import io.bellwether.data.Schema;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A thing that holds one value of every type which model files keep. */
final class Sample implements Saveable, Shape {

  /** An enum to keep, one constant with a class of its own. */
  enum Shade {
    LIGHT,
    DARK {
      @Override
      boolean isDark() {
        return true;
      }
    };

    boolean isDark() {
      return false;
    }
  }

  /** What is kept as a section; the constructor checks, and trusts that there is a name. */
  record Item(String name, double weight) {

    Item {
      boolean shouted = Character.isUpperCase(name.charAt(0));
      if (shouted || weight < 0) {
        throw new IllegalArgumentException(name + " weighs " + weight);
      }
    }
  }

  double number = 0.1;
  long whole = Long.MIN_VALUE;
  int small = -7;
  boolean flag = true;
  String text = "Käse \"5 %\"\n";
  Shade shade = Shade.DARK;
  List<String> texts = List.of("", "a", "ß\u0000\uD83D\uDE00");
  double[] doubles = {1.5, -0.0, Double.NaN, Double.NEGATIVE_INFINITY, Double.MIN_VALUE};
  int[] ints = {Integer.MIN_VALUE, 0, 1};
  long[] longs = {Long.MAX_VALUE};
  Schema schema =
      Schema.of(
          Field.of("price", ColumnType.NUMERIC),
          new Field("brand", ColumnType.CATEGORICAL, List.of("b", "a")));
  List<Item> items = List.of(new Item("one", 1), new Item("two", Double.NaN));
  @Nullable Saveable inner;
  List<Saveable> parts = List.of();

  /** A sample with models inside it, one of them with a model inside. */
  static Sample nested() {
    Sample sample = new Sample();
    Sample middle = new Sample();
    middle.inner = new Box<>("innermost", List.of());
    sample.inner = new Box<>("inner", List.of(1.0, 2.0));
    sample.parts = List.of(new Box<>("first", List.of(3.0)), middle);
    return sample;
  }

  /** Everything as text: of single numbers the value, of numbers in arrays every bit. */
  @Override
  public String toString() {
    String bits =
        Arrays.stream(doubles)
            .mapToObj(d -> Long.toHexString(Double.doubleToRawLongBits(d)))
            .collect(Collectors.joining(","));
    return String.join(
        "|",
        Long.toHexString(Double.doubleToLongBits(number)),
        whole + "," + small + "," + flag + "," + shade,
        text + texts,
        bits,
        Arrays.toString(ints) + Arrays.toString(longs),
        schema.fields().toString(),
        items.toString(),
        "" + inner,
        parts.toString());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Sample && toString().equals(other.toString());
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }
}
