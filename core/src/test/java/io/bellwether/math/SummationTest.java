package io.bellwether.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SummationTest {

  @Test
  void cancellationLosesNothing() {
    assertThat(Summation.sum(new double[] {1e17, 1, -1e17, 1e-3})).isEqualTo(1.001);
    assertThat(Summation.dot(new double[] {1e10, 1, -1e10}, new double[] {1e10, 0.1, 1e10}))
        .isEqualTo(0.1);
    assertThat(Summation.sum(new double[] {0.1, 0.2, 0.3})).isEqualTo(0.6);
  }

  @Test
  void degenerateSums() {
    assertThat(Summation.sum(new double[0])).isZero();
    assertThat(Summation.mean(new double[0])).isNaN();
    assertThat(Summation.mean(new double[] {5})).isEqualTo(5);
    assertThat(Summation.mean(new double[] {1, 2, 6})).isEqualTo(3);
    assertThat(Summation.sum(new double[] {1, Double.NaN})).isNaN();
    assertThat(Summation.sum(new double[] {Double.POSITIVE_INFINITY, 1}))
        .isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(Summation.sum(new double[] {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}))
        .isNaN();
    assertThat(Summation.sumOfSquares(new double[] {1e200})).isEqualTo(Double.POSITIVE_INFINITY);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Summation.dot(new double[1], new double[2]))
        .withMessageContaining("1 and 2");
  }

  @Property(tries = 300)
  void theSumIsTheRoundedExactSum(
      @ForAll @Size(max = 200) List<@DoubleRange(min = -1e15, max = 1e15) Double> numbers) {
    double[] x = numbers.stream().mapToDouble(Double::doubleValue).toArray();
    BigDecimal exact = BigDecimal.ZERO;
    BigDecimal size = BigDecimal.ZERO;
    for (double v : x) {
      exact = exact.add(new BigDecimal(v));
      size = size.add(new BigDecimal(v).abs());
    }
    double error = new BigDecimal(Summation.sum(x)).subtract(exact).abs().doubleValue();
    // half a unit of the result, and 200 additions in 106 bits
    assertThat(error)
        .isLessThanOrEqualTo(
            Math.ulp(exact.doubleValue()) / 2 + 200 * 0x1p-104 * size.doubleValue());
  }

  @Test
  void sumsOfPartsAddUp() {
    DoubleDouble a = new DoubleDouble().add(1e20).add(1);
    DoubleDouble b = new DoubleDouble().add(-1e20).addProduct(3, 0.1);
    assertThat(a.add(b).value()).isEqualTo(1.3);
    assertThat(new DoubleDouble().add(1).add(1e-20).rest()).isEqualTo(1e-20);
    assertThat(new DoubleDouble()).hasToString("0.0 + 0.0");
  }

  @Test
  void roundingOfProductsIsNotLost() {
    double product = 0.1 * 0.1;
    double rounding = exact(0.1).multiply(exact(0.1)).subtract(exact(product)).doubleValue();
    assertThat(rounding).isNotZero();
    assertThat(Summation.dot(new double[] {0.1, -1}, new double[] {0.1, product}))
        .isEqualTo(rounding);
  }

  /** x (y + rest) and (x + rest) (y + rest'), less the rounded x y. */
  @Test
  void productsOfNumbersWithRests() {
    double x = 0.1;
    double y = 0.7;
    double xRest = 3e-18;
    double yRest = -4e-17;
    BigDecimal wide = exact(y).add(exact(yRest));
    BigDecimal one = exact(x).multiply(wide).subtract(exact(x * y));
    BigDecimal both = exact(x).add(exact(xRest)).multiply(wide).subtract(exact(x * y));
    // rests are kept to 2^-106 of the product
    assertThat(new DoubleDouble().addProduct(x, y, yRest).add(-x * y).value())
        .isCloseTo(one.doubleValue(), within(1e-32));
    assertThat(new DoubleDouble().addProduct(x, xRest, y, yRest).add(-x * y).value())
        .isCloseTo(both.doubleValue(), within(1e-32));
  }

  @Test
  void whatIsSetNeedNotBeRounded() {
    DoubleDouble sum = new DoubleDouble().set(1, 0x1.4p-52);
    assertThat(sum.value()).isEqualTo(1 + 0x1p-52);
    assertThat(sum.rest()).isEqualTo(0x1p-54);
    assertThat(new DoubleDouble().add(Double.POSITIVE_INFINITY).add(1).value())
        .isEqualTo(Double.POSITIVE_INFINITY);
  }

  private static BigDecimal exact(double x) {
    return new BigDecimal(x);
  }
}
