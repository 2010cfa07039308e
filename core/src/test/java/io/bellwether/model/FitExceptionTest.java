package io.bellwether.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.data.DataException;
import org.junit.jupiter.api.Test;

class FitExceptionTest {

  private static final String GENERIC = "mend these rows, or add a step that handles them";

  @Test
  void aPartThatCannotBeFittedGivesItsRemedy() {
    FitException part = new FitException("one row is too few", "give more rows");

    FitException whole = FitException.within("2 of 3 folds failed; fold 1", part);

    assertThat(whole)
        .hasMessage("2 of 3 folds failed; fold 1: one row is too few. Remedy: give more rows.")
        .hasCause(part);
  }

  @Test
  void theCureOfWrongDataIsTheRemedy() {
    FitException whole =
        FitException.within(
            "fold 0",
            DataException.because("linear regression needs every value; fill it or leave it out")
                .line(3)
                .column("price")
                .build());

    assertThat(whole.reason())
        .isEqualTo("fold 0: row 3, column 'price': linear regression needs every value");
    assertThat(whole.remedy()).isEqualTo("fill it or leave it out");
  }

  @Test
  void whereNoCureIsSaidThereIsAGeneralOne() {
    FitException named =
        FitException.within(
            "fold 0", DataException.because("is no number").column("a; b").value("1; 2").build());
    FitException other = FitException.within("fold 0", new IllegalStateException("it rains; run"));

    assertThat(named.reason()).isEqualTo("fold 0: column 'a; b', value '1; 2': is no number");
    assertThat(named.remedy()).isEqualTo(GENERIC);
    assertThat(other.reason()).isEqualTo("fold 0: it rains; run");
    assertThat(other.remedy()).isEqualTo(GENERIC);
  }
}
