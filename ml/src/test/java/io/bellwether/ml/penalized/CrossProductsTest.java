package io.bellwether.ml.penalized;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.math.Summation;
import io.bellwether.model.FitContext;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against sums in doubled precision, at sizes around those of tiles, blocks and pieces. */
class CrossProductsTest {

  @ParameterizedTest
  @CsvSource({"1,1", "3,2", "256,9", "257,8", "1023,7", "1024,1", "1025,17", "17000,3"})
  void innerProductsAreRight(int rows, int columns) {
    double[][] x = new double[columns][];
    for (int j = 0; j < columns; j++) {
      x[j] = new SplittableRandom(j).doubles(rows, -1, 2).toArray();
    }
    CrossProducts.Source source =
        new CrossProducts.Source() {
          @Override
          public int columns() {
            return columns;
          }

          @Override
          public int rows() {
            return rows;
          }

          @Override
          public void load(int column, int from, int count, double[] target) {
            System.arraycopy(x[column], from, target, 0, count);
          }
        };

    double[][] products = CrossProducts.of(source, FitContext.create());
    assertThat(products).hasDimensions(columns, columns);
    for (int i = 0; i < columns; i++) {
      for (int j = 0; j < columns; j++) {
        double expected = Summation.dot(x[i], x[j]);
        assertThat(products[i][j]).isCloseTo(expected, within(1e-13 * rows));
        assertThat(products[i][j]).isEqualTo(products[j][i]);
      }
    }
  }
}
