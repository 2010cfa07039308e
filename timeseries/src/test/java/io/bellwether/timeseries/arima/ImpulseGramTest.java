package io.bellwether.timeseries.arima;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ImpulseGramTest {

  /** A moving average, the number of observations and of columns. */
  static final class Case {

    private final double[] ma;
    private final double[] sma;
    private final int season;
    private final int length;
    private final int size;

    Case(double[] ma, double[] sma, int season, int length, int size) {
      this.ma = ma;
      this.sma = sma;
      this.season = season;
      this.length = length;
      this.size = size;
    }

    double[] ma() {
      return ma;
    }

    double[] sma() {
      return sma;
    }

    int season() {
      return season;
    }

    int length() {
      return length;
    }

    int size() {
      return size;
    }

    LagPolynomial polynomial() {
      LagPolynomial polynomial = new LagPolynomial(1, ma.length, sma.length, season);
      polynomial.set(ma, sma);
      return polynomial;
    }

    /** Z'Z from the columns of Z, written out. */
    double[] gram() {
      double[][] z = new double[size][length];
      for (int i = 0; i < size; i++) {
        z[i][i] = 1;
        LagPolynomial polynomial = polynomial();
        for (int t = i + 1; t < length; t++) {
          for (int lag = 1; lag <= polynomial.degree() && lag <= t; lag++) {
            z[i][t] -= polynomial.coefficient(lag) * z[i][t - lag];
          }
        }
      }
      double[] gram = new double[size * size];
      for (int i = 0; i < size; i++) {
        for (int j = 0; j < size; j++) {
          for (int t = 0; t < length; t++) {
            gram[i * size + j] += z[i][t] * z[j][t];
          }
        }
      }
      return gram;
    }
  }

  private static double[] of(double... values) {
    return values;
  }

  static Stream<Case> cases() {
    return Stream.of(
        new Case(of(), of(), 1, 20, 3),
        new Case(of(0.5), of(), 1, 20, 1),
        new Case(of(0.5), of(), 1, 400, 4),
        new Case(of(-0.9, 0.3), of(), 1, 15, 2),
        new Case(of(-1), of(), 1, 25, 1),
        new Case(of(-0.4), of(-0.6), 12, 50, 13),
        new Case(of(-0.4), of(-1), 4, 30, 12),
        new Case(of(0.3, 0.2), of(0.4), 4, 8, 6),
        new Case(of(0.3), of(), 1, 5, 5));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void matrixIsTheProductWrittenOut(Case c) {
    ImpulseGram gram = new ImpulseGram(c.polynomial(), c.length(), c.size());
    gram.compute();
    double[] expected = c.gram();
    for (int i = 0; i < expected.length; i++) {
      assertThat(gram.matrix()[i])
          .isCloseTo(expected[i], within(1e-12 * (1 + Math.abs(expected[i]))));
    }
    assertThat(gram.isIdentity()).isEqualTo(c.ma().length + c.sma().length == 0);
    assertThat(gram.reach()).isBetween(c.size(), c.length());
  }

  @Test
  void whatHasDiedAwayEndsTheImpulse() {
    ImpulseGram gram = new ImpulseGram(new Case(of(0.5), of(), 1, 400, 4).polynomial(), 400, 4);
    gram.compute();
    // 0.5^60 is below 1e-18
    assertThat(gram.impulse()).hasSizeBetween(55, 65).startsWith(1, -0.5, 0.25);
    assertThat(gram.reach()).isLessThan(70);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void gradientIsTheSlope(Case c) {
    int size = c.size();
    double[] weights = new double[size * size];
    SplittableRandom random = new SplittableRandom(11);
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        weights[i * size + j] = random.nextDouble();
        weights[j * size + i] = weights[i * size + j];
      }
    }
    LagPolynomial polynomial = c.polynomial();
    ImpulseGram gram = new ImpulseGram(polynomial, c.length(), size);
    gram.compute();
    double[] byLag = new double[polynomial.degree() + 1];
    gram.addGradient(weights, byLag);
    double[] ma = new double[c.ma().length];
    double[] sma = new double[c.sma().length];
    polynomial.chain(byLag, c.ma(), c.sma(), ma, sma);
    double step = 1e-6;
    for (int i = 0; i < ma.length + sma.length; i++) {
      double slope = 0;
      for (int sign = -1; sign <= 1; sign += 2) {
        double[] movedMa = c.ma().clone();
        double[] movedSma = c.sma().clone();
        if (i < ma.length) {
          movedMa[i] += sign * step;
        } else {
          movedSma[i - ma.length] += sign * step;
        }
        double[] at = new Case(movedMa, movedSma, c.season(), c.length(), size).gram();
        for (int k = 0; k < at.length; k++) {
          slope += sign * weights[k] * at[k] / (2 * step);
        }
      }
      double actual = i < ma.length ? ma[i] : sma[i - ma.length];
      assertThat(actual).isCloseTo(slope, within(1e-6 * (1 + Math.abs(slope))));
    }
  }
}
