package io.bellwether.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DataExceptionTest {

  @Test
  void namesThePlaceFirst() {
    DataException exception =
        DataException.because("is no number; write a decimal point")
            .source("sales.csv")
            .line(17)
            .column("price")
            .value("2,79")
            .build();
    assertThat(exception)
        .hasMessage(
            "sales.csv, line 17, column 'price', value '2,79': is no number; write a decimal point");
    assertThat(exception.source()).isEqualTo("sales.csv");
    assertThat(exception.line()).hasValue(17);
    assertThat(exception.column()).isEqualTo("price");
    assertThat(exception.value()).isEqualTo("2,79");
  }

  @Test
  void withoutAFileLinesAreRows() {
    assertThat(DataException.because("the row is null").line(0).build())
        .hasMessage("row 0: the row is null");
  }

  @Test
  void withoutAPlaceThereIsTheProblemOnly() {
    Throwable cause = new IllegalStateException("x");
    DataException exception = DataException.because("the query failed").cause(cause).build();
    assertThat(exception).hasMessage("the query failed").hasCause(cause);
    assertThat(exception.line()).isEmpty();
    assertThat(exception.source()).isNull();
    assertThat(exception.column()).isNull();
    assertThat(exception.value()).isNull();
  }

  @Test
  void longValuesAreShortenedInTheMessageOnly() {
    String value = "x".repeat(1000);
    DataException exception = DataException.because("too long").value(value).build();
    assertThat(exception).hasMessage("value '" + "x".repeat(80) + "...': too long");
    assertThat(exception.value()).isEqualTo(value);
  }
}
