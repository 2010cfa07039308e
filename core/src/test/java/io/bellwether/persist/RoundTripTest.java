package io.bellwether.persist;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.data.ColumnType;
import io.bellwether.data.Field;
import io.bellwether.data.Schema;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What is loaded is what was saved, to the bit. */
class RoundTripTest {

  @Property(tries = 300)
  void everyTypeComesBack(@ForAll("samples") Sample sample) {
    byte[] file = FileBytes.of(sample);
    Sample again = FileBytes.load(file, Sample.class);
    assertThat(again).isEqualTo(sample);
    assertThat(FileBytes.of(again)).isEqualTo(file);
  }

  @Property(tries = 2000)
  void everyNumberComesBackToTheBit(@ForAll("bits") long bits) {
    Sample sample = new Sample();
    sample.number = Double.longBitsToDouble(bits);
    sample.doubles = new double[] {sample.number};
    Sample again = FileBytes.load(FileBytes.of(sample), Sample.class);
    assertThat(Double.doubleToLongBits(again.number))
        .isEqualTo(Double.doubleToLongBits(sample.number));
    assertThat(Double.doubleToRawLongBits(again.doubles[0]))
        .isEqualTo(Double.doubleToRawLongBits(sample.doubles[0]));
  }

  @Provide
  Arbitrary<Long> bits() {
    Arbitrary<Long> special =
        Arbitraries.of(
                0.0,
                -0.0,
                Double.NaN,
                Double.POSITIVE_INFINITY,
                Double.NEGATIVE_INFINITY,
                Double.MIN_VALUE,
                Double.MIN_NORMAL,
                Double.MAX_VALUE,
                1e15,
                2.0E-3)
            .map(Double::doubleToRawLongBits);
    return Arbitraries.oneOf(Arbitraries.longs(), special);
  }

  @Test
  void arraysBeyondOnePortionComeBack() {
    Sample sample = new Sample();
    sample.doubles = new double[20_001];
    sample.ints = new int[50_001];
    sample.longs = new long[8_192];
    for (int i = 0; i < sample.ints.length; i++) {
      sample.ints[i] = i * i;
      sample.doubles[i % sample.doubles.length] = Math.sqrt(i);
      sample.longs[i % sample.longs.length] = (long) i << 40;
    }
    assertThat(FileBytes.load(FileBytes.of(sample), Sample.class)).isEqualTo(sample);
  }

  @Test
  void deepChainsComeBackUpToTheLimit() {
    byte[] file = FileBytes.of(Chain.of(64));
    assertThat(FileBytes.load(file, Chain.class).links()).isEqualTo(64);
  }

  @Test
  void halvesOfSurrogatePairsComeBack() {
    Sample sample = new Sample();
    sample.texts = List.of("\uD800", "ü\uDC00\uD800ü");
    assertThat(FileBytes.load(FileBytes.of(sample), Sample.class).texts).isEqualTo(sample.texts);
  }

  @Test
  void textStaysReadableInTheFile() {
    Sample sample = new Sample();
    sample.text = "Käse";
    assertThat(FileBytes.manifest(FileBytes.of(sample))).contains("\"text\":\"Käse\"");
  }

  @Provide
  Arbitrary<Sample> samples() {
    Arbitrary<String> text = Arbitraries.strings().ofMaxLength(20);
    Arbitrary<double[]> doubles =
        bits().map(Double::longBitsToDouble).array(double[].class).ofMaxSize(30);
    Arbitrary<Sample> scalars =
        Combinators.combine(
                bits(),
                Arbitraries.longs(),
                Arbitraries.integers(),
                text,
                Arbitraries.of(Sample.Shade.class),
                text.list().ofMaxSize(5),
                doubles,
                Arbitraries.integers().array(int[].class).ofMaxSize(5))
            .as(RoundTripTest::sample);
    return Combinators.combine(scalars, schemas(), scalars.list().ofMaxSize(2), doubles)
        .as(
            (sample, schema, parts, contents) -> {
              sample.schema = schema;
              sample.parts = new ArrayList<>(parts);
              List<Double> numbers = new ArrayList<>();
              for (double number : contents) {
                numbers.add(number + 0.0); // a canonical NaN
              }
              sample.inner = numbers.isEmpty() ? null : new Box<>("box", numbers);
              return sample;
            });
  }

  private static Sample sample(
      long bits,
      long whole,
      int small,
      String text,
      Sample.Shade shade,
      List<String> texts,
      double[] doubles,
      int[] ints) {
    Sample sample = new Sample();
    sample.number = Double.longBitsToDouble(bits);
    sample.whole = whole;
    sample.small = small;
    sample.flag = small % 2 == 0;
    sample.text = text;
    sample.shade = shade;
    sample.texts = texts;
    sample.doubles = doubles;
    sample.ints = ints;
    sample.longs = new long[] {bits, whole};
    sample.items =
        texts.stream().map(t -> new Sample.Item("i" + t, Math.abs(sample.number) + 0.0)).toList();
    return sample;
  }

  private static Arbitrary<Schema> schemas() {
    Arbitrary<String> name = Arbitraries.strings().alpha().numeric().ofMinLength(1).ofMaxLength(9);
    Arbitrary<Field> field =
        Combinators.combine(
                name, Arbitraries.of(ColumnType.class), name.list().uniqueElements().ofMaxSize(3))
            .as(
                (n, type, levels) ->
                    new Field(n, type, type == ColumnType.CATEGORICAL ? levels : List.of()));
    return field.list().uniqueElements(Field::name).ofMaxSize(5).map(Schema::of);
  }
}
