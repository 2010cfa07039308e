package io.bellwether.ml.linear;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.data.Csv;
import io.bellwether.data.Dataset;
import io.bellwether.data.Row;
import io.bellwether.ml.design.Intercept;
import io.bellwether.report.TextTable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The whole regression on the linear sets of NIST's Statistical Reference Datasets, against their
 * certified values (see the README of {@code io/bellwether/math/nist} in the tests of core). Digits
 * are log relative errors, the least over all coefficients, at most 15.
 */
class NistLinearRegressionTest {

  private static final String FOLDER = "/io/bellwether/math/nist/";
  private static final double ALL_DIGITS = 15;

  @ParameterizedTest
  @CsvSource({
    // set, degree of the polynomial (0: columns as they are), digits of coefficients, of errors
    "norris, 1, 13, 13",
    "noint1, 1, 13, 13",
    "longley, 0, 13, 13",
    "filip, 10, 7.4, 7.4",
    "wampler1, 5, 13, 0",
    "wampler2, 5, 13, 0",
    "wampler3, 5, 13, 13",
    "wampler4, 5, 13, 13",
  })
  void reachesTheDigits(String name, int degree, double coefficientDigits, double errorDigits) {
    LinearModel model = fit(name, degree);
    Digits digits = digits(name, model);

    assertThat(digits.coefficients).as(name).isGreaterThanOrEqualTo(coefficientDigits);
    if (errorDigits > 0) {
      assertThat(digits.errors).as(name).isGreaterThanOrEqualTo(errorDigits);
    }
  }

  @Test
  void anExactFitHasStandardErrorsOfZero() {
    for (String name : List.of("wampler1", "wampler2")) {
      for (Coefficient coefficient : fit(name, 5).coefficients()) {
        assertThat(coefficient.standardError()).as(name).isLessThan(1e-12);
      }
    }
  }

  @Test
  void reportsTheTable(TestReporter reporter) {
    TextTable table = TextTable.of("set", "digits of coefficients", "of standard errors");
    for (String name :
        List.of("norris", "noint1", "longley", "wampler1", "wampler2", "wampler3", "wampler4")) {
      int degree = name.equals("longley") ? 0 : name.startsWith("wampler") ? 5 : 1;
      Digits digits = digits(name, fit(name, degree));
      table = table.row(name, shown(digits.coefficients), shown(digits.errors));
    }
    Digits filip = digits("filip", fit("filip", 10));
    table = table.row("filip", shown(filip.coefficients), shown(filip.errors));
    reporter.publishEntry("NIST StRD, linear", "\n" + table);
    assertThat(table.toString()).contains("longley");
  }

  private static String shown(double digits) {
    return String.format(Locale.ROOT, "%.1f", digits);
  }

  private record Digits(double coefficients, double errors) {}

  private static Digits digits(String name, LinearModel model) {
    double coefficients = ALL_DIGITS;
    double errors = ALL_DIGITS;
    List<Row> certified =
        table("certified_coefficients")
            .filter(row -> name.equalsIgnoreCase(row.text("dataset")))
            .stream()
            .toList();
    assertThat(certified).as(name).hasSize(model.coefficients().size());
    for (int j = 0; j < certified.size(); j++) {
      Coefficient coefficient = model.coefficients().get(j);
      coefficients =
          Math.min(
              coefficients, digits(coefficient.estimate(), certified.get(j).number("estimate")));
      errors =
          Math.min(errors, digits(coefficient.standardError(), certified.get(j).number("std_dev")));
    }
    return new Digits(coefficients, errors);
  }

  private static double digits(double actual, double certified) {
    double error =
        certified == 0 ? Math.abs(actual) : Math.abs(actual - certified) / Math.abs(certified);
    return Math.max(0, Math.min(ALL_DIGITS, -Math.log10(error)));
  }

  private static LinearModel fit(String name, int degree) {
    Dataset data = table(name);
    for (int power = 2; power <= degree; power++) {
      int exponent = power;
      data = data.derive("x" + power, row -> Math.pow(row.number("x"), exponent));
    }
    LinearRegression.Builder regression = LinearRegression.builder();
    if (name.equals("noint1")) {
      regression.intercept(Intercept.NONE);
    }
    return regression.build().fit(data, "y");
  }

  private static Dataset table(String name) {
    String file = FOLDER + name + ".csv";
    try (InputStream in =
        Objects.requireNonNull(NistLinearRegressionTest.class.getResourceAsStream(file), file)) {
      return Csv.reader().read(in, file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
