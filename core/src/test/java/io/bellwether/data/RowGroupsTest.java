package io.bellwether.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RowGroupsTest {

  @Test
  void keysAreNumberedByFirstOccurrence() {
    KeyIds ids = new KeyIds();
    SplittableRandom random = new SplittableRandom(7);
    Map<Long, Integer> expected = new HashMap<>();
    for (int i = 0; i < 20_000; i++) {
      // Powers of two and whole numbers as doubles: keys that differ in their high bits only.
      long key =
          i % 2 == 0
              ? Double.doubleToLongBits(random.nextInt(3000))
              : Double.doubleToLongBits(Math.scalb(1.0, random.nextInt(-900, 900)));
      Integer known = expected.putIfAbsent(key, expected.size());
      assertThat(ids.id(key)).isEqualTo(known == null ? expected.size() - 1 : known);
      assertThat(ids.size()).isEqualTo(expected.size());
    }
  }

  @Test
  void zeroIsAKeyLikeAnyOther() {
    KeyIds ids = new KeyIds();
    assertThat(ids.id(5)).isZero();
    assertThat(ids.id(0)).isEqualTo(1);
    assertThat(ids.id(0)).isEqualTo(1);
    assertThat(ids.id(-1)).isEqualTo(2);
  }

  @Test
  void manyGroupsGoThroughTheHash() {
    // 3000 x 3000 possible pairs with 6000 rows: too many for the plain table.
    int rows = 6000;
    double[] first = new double[rows];
    double[] second = new double[rows];
    for (int row = 0; row < rows; row++) {
      first[row] = row % 3000;
      second[row] = row % 2999;
    }
    Dataset dataset = Dataset.of(NumericColumn.of("a", first), NumericColumn.of("b", second));
    RowGroups groups = RowGroups.of(dataset.concat(dataset), List.of("a", "b"));
    assertThat(groups.count()).isEqualTo(rows);
    for (int row = 0; row < 2 * rows; row++) {
      assertThat(groups.id(row)).isEqualTo(row % rows);
    }
  }

  @Test
  void signedZerosAreOneValueAndMissingIsOne() {
    Dataset dataset =
        Dataset.of(
            NumericColumn.of(
                "a", 0.0, -0.0, Double.NaN, Double.longBitsToDouble(0x7ff8000000000001L)));
    assertThat(dataset.distinct().rowCount()).isEqualTo(2);
  }

  @Test
  void withoutKeysAllRowsAreOneGroup() {
    Dataset dataset = Dataset.of(NumericColumn.of("a", 1, 2, 3));
    assertThat(RowGroups.of(dataset, List.of()).firstRows()).containsExactly(0);
    assertThat(RowGroups.of(dataset.head(0), List.of()).count()).isZero();
  }

  @Test
  void keysNamedTwiceAreRefused() {
    Dataset dataset = Dataset.of(NumericColumn.of("a", 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> dataset.groupBy("a", "a"))
        .withMessage("column 'a' is named twice as a key");
  }
}
