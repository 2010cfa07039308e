package io.bellwether.ml.association;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The matrix of bits against one of truth values. */
class BitGridTest {

  private static boolean[][] draw(int rows, int columns, BitGrid grid) {
    SplittableRandom random = new SplittableRandom(rows);
    boolean[][] bits = new boolean[columns][rows];
    grid.shape(rows, columns);
    for (int column = 0; column < columns; column++) {
      grid.name(column, 100 + column);
      for (int row = 0; row < rows; row++) {
        if (random.nextInt(3) > 0) {
          bits[column][row] = true;
          grid.set(row, column);
        }
      }
    }
    return bits;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 63, 64, 65, 128, 200})
  void countsWhatIsMissing(int rows) {
    BitGrid grid = new BitGrid();
    draw(7, 9, grid);
    boolean[][] bits = draw(rows, 3, grid);
    long[] all = new long[grid.words()];
    BitGrid.fill(all, rows);
    int missing = (int) IntStream.range(0, rows).filter(row -> !bits[1][row]).count();
    assertThat(grid.missing(all, 1, rows)).isEqualTo(missing);
    assertThat(grid.missing(all, 1, missing)).isEqualTo(missing);
    assertThat(grid.missing(all, 1, missing - 1) > missing - 1).isTrue();
    long[] both = new long[grid.words()];
    grid.both(all, 1, both);
    assertThat(Arrays.stream(both).map(Long::bitCount).sum()).isEqualTo(rows - missing);
    assertThat(grid.drop(all, 1)).isEqualTo(missing);
    assertThat(all).isEqualTo(both);
  }

  @Test
  void gathersSomeRowsInTheirOrder() {
    BitGrid from = new BitGrid();
    boolean[][] bits = draw(500, 5, from);
    long[] rows = new long[from.words()];
    BitGrid.fill(rows, 500);
    from.both(rows, 0, rows);
    int[] numbers = new int[500];
    int size = from.list(rows, numbers);
    assertThat(Arrays.copyOf(numbers, size))
        .isEqualTo(IntStream.range(0, 500).filter(row -> bits[0][row]).toArray());
    BitGrid grid = new BitGrid();
    grid.shape(size, 2);
    grid.gather(0, from, 3, numbers, size);
    grid.gather(1, from, 0, numbers, size);
    assertThat(grid.rank(0)).isEqualTo(103);
    long[] all = new long[grid.words()];
    BitGrid.fill(all, size);
    grid.both(all, 0, all);
    int[] found = new int[size];
    int held = grid.list(all, found);
    assertThat(Arrays.stream(found, 0, held).map(i -> numbers[i]))
        .containsExactlyElementsOf(
            IntStream.range(0, 500).filter(r -> bits[0][r] && bits[3][r]).boxed().toList());
    BitGrid.fill(all, size);
    assertThat(grid.missing(all, 1, 0)).isZero();
  }
}
