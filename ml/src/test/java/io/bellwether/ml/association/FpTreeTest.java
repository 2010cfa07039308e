package io.bellwether.ml.association;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.model.FitContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FpTreeTest {

  private static FpRows rows(int[]... contents) {
    FpRows rows = new FpRows();
    for (int i = 0; i < contents.length; i++) {
      int begin = rows.begin(contents[i].length);
      System.arraycopy(contents[i], 0, rows.items, begin, contents[i].length);
      rows.end(begin + contents[i].length, 1 + i % 3, ItemsetIndex.keyOf(i));
    }
    return rows;
  }

  private static FpTree tree(FpRows rows, int items) {
    FpTree tree = new FpTree();
    tree.reset(items);
    new FpTree.Builder(true).build(tree, rows, FitContext.create());
    return tree;
  }

  /** Of each item, what is above it in the tree, with counts and keys. */
  private static Map<String, Long> above(FpTree tree, boolean keys) {
    Map<String, Long> paths = new TreeMap<>();
    for (int item = 0; item < tree.items; item++) {
      for (int slot = tree.heads[item]; slot < tree.heads[item + 1]; slot++) {
        List<Integer> path = new ArrayList<>(List.of(item));
        for (int at = tree.up(slot); at >= 0; at = FpTree.next(tree.nodes, at + 1)) {
          path.add(tree.nodes[at]);
        }
        assertThat(paths.put(path.toString(), keys ? tree.keys[slot] : tree.counts[slot]))
            .as("nodes of one path are one")
            .isNull();
      }
    }
    return paths;
  }

  private static Map<String, Long> expected(FpRows rows, boolean keys) {
    Map<String, Long> paths = new TreeMap<>();
    for (int row = 0; row < rows.size; row++) {
      int[] items = Arrays.copyOfRange(rows.items, rows.starts[row], rows.starts[row + 1]);
      for (int from = 0; from < items.length; from++) {
        String path = Arrays.toString(Arrays.copyOfRange(items, from, items.length));
        paths.merge(path, keys ? rows.key(row) : (long) rows.weight(row), Long::sum);
      }
    }
    return paths;
  }

  @Property(tries = 50)
  void treeHoldsThePathsOfTheRows(
      @ForAll @IntRange(min = 1, max = 40) int items,
      @ForAll @IntRange(max = 60) int size,
      @ForAll @DoubleRange(min = 0, max = 1) double density,
      @ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[][] contents = new int[size][];
    for (int row = 0; row < size; row++) {
      contents[row] =
          random.nextInt(3) == 0 && row > 0
              ? contents[random.nextInt(row)]
              : IntStream.range(0, items).filter(item -> random.nextDouble() < density).toArray();
    }
    FpRows rows = rows(contents);
    FpTree tree = tree(rows, items);
    assertThat(above(tree, false)).isEqualTo(expected(rows, false));
    assertThat(above(tree, true)).isEqualTo(expected(rows, true));
  }

  /** Numbers of items so large that one only fits beside the number of the row. */
  @Test
  void largeNumbersOfItemsAreToldApart() {
    int[][] contents = new int[50][];
    for (int row = 0; row < contents.length; row++) {
      int top = 900_000 + row % 2;
      contents[row] = new int[] {row, 800_000 + row % 3, 850_000 + row % 5, 880_000 + row % 7, top};
    }
    FpRows rows = rows(contents);
    assertThat(above(tree(rows, 900_002), false)).isEqualTo(expected(rows, false));
  }

  @Test
  void pairsAreThoseOfTheRows() {
    FpRows rows = rows(new int[] {0, 1, 3}, new int[] {1, 3}, new int[] {}, new int[] {0, 3});
    FpTree tree = new FpTree();
    tree.reset(4);
    new FpTree.Builder(false).build(tree, rows, FitContext.create());
    assertThat(tree.paired).isTrue();
    assertThat(Arrays.copyOf(tree.pairs, 6)).containsExactly(1, 0, 2, 0, 3, 0);
    assertThat(new int[] {tree.pairsOf(0), tree.pairsOf(1), tree.pairsOf(2)})
        .containsExactly(0, 3, 5);
  }

  @Test
  void treeIsBuiltAgainInTheSameMemory() {
    FpTree.Builder builder = new FpTree.Builder(true);
    FpTree tree = new FpTree();
    FpRows large = rows(new int[] {0, 1, 2, 3}, new int[] {1, 2}, new int[] {0, 3});
    FpRows small = rows(new int[] {1, 2}, new int[] {0, 2});
    for (FpRows rows : List.of(large, small, large)) {
      tree.reset(4);
      builder.build(tree, rows, FitContext.create());
      assertThat(above(tree, false)).isEqualTo(expected(rows, false));
      assertThat(above(tree, true)).isEqualTo(expected(rows, true));
    }
  }
}
