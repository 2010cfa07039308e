package io.bellwether.timeseries.arima;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bellwether.persist.FileBytes;
import io.bellwether.persist.ModelFile;
import io.bellwether.persist.ModelFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files with right checksums whose numbers cannot be those of a model. */
class ArimaDamagedFilesTest {

  private static final String AIRLINE = "golden/arima-1.bellwether";
  private static final String COVARIATES = "golden/arima-1-covariates.bellwether";

  @ParameterizedTest(name = "{0}: {1} instead of {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          three ARMA coefficients for two | "arma":{"$array":"float64","length":2,"offset":40},"regression":{"$array":"float64","length":3,"offset":56} | "arma":{"$array":"float64","length":3,"offset":40},"regression":{"$array":"float64","length":2,"offset":64} | not 3 and 2
          one ARMA coefficient for two | "arma":{"$array":"float64","length":2,"offset":40},"regression":{"$array":"float64","length":3,"offset":56} | "arma":{"$array":"float64","length":1,"offset":40},"regression":{"$array":"float64","length":4,"offset":48} | not 1 and 4
          a root on the unit circle | "arma":{"$array":"float64","length":2,"offset":40},"regression":{"$array":"float64","length":3,"offset":56} | "regression":{"$array":"float64","length":3,"offset":40},"arma":{"$array":"float64","length":2,"offset":64} | not stationary
          four standard errors for five | "standardErrors":{"$array":"float64","length":5,"offset":80},"sigma2" | "standardErrors":{"$array":"float64","length":4,"offset":80},"more":{"$array":"float64","length":1,"offset":112},"sigma2" | standard error
          a covariate that is too short | "covariate0":{"$array":"float64","length":14,"offset":120} | "covariate0":{"$array":"float64","length":13,"offset":120},"more":{"$array":"float64","length":1,"offset":224} | 13
          another variance                  | "sigma2":0.5879869767231752 | "sigma2":0 | sigma2
          a negative variance               | "sigma2":0.5879869767231752 | "sigma2":-1 | sigma2
          no observations                   | "observations":13 | "observations":0 | at least 1 observation
          no parameters                     | "parameters":4 | "parameters":0 | at least 1 number
          more parameters than observations | "parameters":4 | "parameters":14 | 15 observations
          a name that is taken              | "covariateNames":["price"] | "covariateNames":["ar1"] | rename
          an unknown fixed coefficient      | "fixedNames":["ar2" | "fixedNames":["ar3" | ar3
          an unknown method                 | "MAXIMUM_LIKELIHOOD" | "MAXIMUM_LIKELINESS" | MAXIMUM_LIKELINESS
          """)
  void contradictionsAreRefused(String what, String text, String by, String message) {
    byte[] damaged = FileBytes.replaced(bytes(COVARIATES), text, by);
    assertThatExceptionOfType(ModelFormatException.class)
        .as(what)
        .isThrownBy(() -> load(damaged))
        .withMessageContaining(message);
  }

  /** A long season takes no memory before it is refused. */
  @Test
  void seasonLongerThanTheSeriesIsRefused() {
    for (String season : new String[] {"10", "2000000000", "2147483647"}) {
      byte[] damaged =
          FileBytes.replaced(
              bytes(AIRLINE),
              "\"maxIterations\":200",
              "\"maxIterations\":200,\"seasonLength\":" + season);
      assertThatExceptionOfType(ModelFormatException.class).isThrownBy(() -> load(damaged));
    }
  }

  /** A covariate with missing values: the standard errors of given coefficients. */
  @Test
  void missingCovariateIsRefused() {
    String start = ",\"sigma2\":0.5879869767231752,\"logLikelihood\":-15.337444481283907";
    String rest = ",\"observations\":13,\"parameters\":4,\"covariateNames\":[\"price\"],";
    byte[] damaged =
        FileBytes.replaced(
            bytes(COVARIATES),
            array("standardErrors", 5, 80) + start + rest + array("covariate0", 14, 120),
            array("covariate0", 14, 80) + start + rest + array("standardErrors", 5, 192));
    assertThatExceptionOfType(ModelFormatException.class)
        .isThrownBy(() -> load(damaged))
        .withMessageContaining("price");
  }

  private static String array(String name, int length, int offset) {
    return "\""
        + name
        + "\":{\"$array\":\"float64\",\"length\":"
        + length
        + ",\"offset\":"
        + offset
        + "}";
  }

  @Test
  void undamagedFilesAreLoaded() {
    assertThat(load(bytes(AIRLINE))).isNotNull();
    assertThat(load(bytes(COVARIATES))).isNotNull();
  }

  private static ArimaModel load(byte[] file) {
    return ModelFile.load(new ByteArrayInputStream(file), ArimaModel.class);
  }

  private static byte[] bytes(String name) {
    try (InputStream in =
        Objects.requireNonNull(ArimaDamagedFilesTest.class.getResourceAsStream(name), name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
