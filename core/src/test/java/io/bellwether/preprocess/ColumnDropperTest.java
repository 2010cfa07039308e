package io.bellwether.preprocess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.data.TextColumn;
import io.bellwether.data.TimeColumn;
import io.bellwether.model.ColumnRoles;
import io.bellwether.model.FitContext;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnDropperTest {

  private final Dataset sales =
      Dataset.of(
          TimeColumn.ofDates("week", List.of(LocalDate.EPOCH, LocalDate.EPOCH.plusDays(7))),
          NumericColumn.of("price", 2, 3),
          TextColumn.of("note", "a", "b"),
          NumericColumn.of("units", 10, 7));
  private final ColumnRoles roles = ColumnRoles.target("units");

  @Test
  void dropsWhatIsNamed() {
    FittedColumnDropper fitted =
        (FittedColumnDropper)
            ColumnDropper.of("week", "note").fit(sales, roles, FitContext.create());

    assertThat(fitted.transform(sales).columnNames()).containsExactly("price", "units");
    assertThat(fitted.dropped()).containsExactly("week", "note");
    assertThat(fitted.transform(sales.drop("week")).columnNames())
        .containsExactly("price", "units");
  }

  @Test
  void neverTakesTheTargetAway() {
    assertThatThrownBy(() -> ColumnDropper.of("units").fit(sales, roles, FitContext.create()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'units'")
        .hasMessageContaining("target");
    assertThatThrownBy(ColumnDropper::of).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void readsAsTheCallThatMadeIt() {
    assertThat(ColumnDropper.of("week", "note"))
        .hasToString("ColumnDropper.of(\"week\", \"note\")")
        .isEqualTo(ColumnDropper.of("week", "note"))
        .isNotEqualTo(ColumnDropper.of("week"));
  }
}
