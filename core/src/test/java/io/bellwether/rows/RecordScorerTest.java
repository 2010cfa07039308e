package io.bellwether.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.data.CategoricalColumn;
import io.bellwether.data.ColumnType;
import io.bellwether.data.DataException;
import io.bellwether.data.Field;
import io.bellwether.data.Schema;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Scores price + 100 * code of brand + days of date, so that every input shows in the result. */
class RecordScorerTest {

  private static final List<String> BRANDS = List.of("dominicks", "tropicana");

  private static RecordScorer scorer() {
    Schema schema =
        Schema.of(
            Field.of("price", ColumnType.NUMERIC),
            new Field("brand", ColumnType.CATEGORICAL, BRANDS),
            Field.of("date", ColumnType.DATE),
            Field.of("note", ColumnType.TEXT));
    RowProgram.Builder program = RowProgram.over(schema);
    int codes = program.codes("brand", BRANDS);
    program.defineNumbers("brand", codes).defineNumbers("date", program.times("date"));
    return RowScoring.of(program, List.of("price", "brand", "date"), RecordScorerTest::sum)
        .scorer();
  }

  private static void sum(double[][] features, int rows, double[] values) {
    for (int i = 0; i < rows; i++) {
      if (features[1][i] == RowProgram.UNSEEN) {
        throw new RowFault(i, "brand", "unseen");
      }
      values[i] = features[0][i] + 100 * features[1][i] + features[2][i];
    }
  }

  @Test
  void needsTheInputsThatTheProgramReadsAndNoOthers() {
    assertThat(scorer().columns()).containsExactlyInAnyOrder("price", "brand", "date");
  }

  @Test
  void keepsValuesFromOnePredictionToTheNext() {
    RecordScorer scorer =
        scorer().set("price", 2.5).set("brand", "tropicana").set("date", LocalDate.of(1970, 1, 11));

    assertThat(scorer.predict()).isEqualTo(112.5);
    assertThat(scorer.set(scorer.index("price"), 3).predict()).isEqualTo(113);
    assertThat(scorer.set("brand", "dominicks").predict()).isEqualTo(13);
  }

  @Test
  void takesTextsThatAreNumbersAndTimesOfTheDay() {
    RecordScorer scorer =
        scorer()
            .set("price", "2.5")
            .set("brand", "dominicks")
            .set("date", LocalDateTime.of(1970, 1, 2, 23, 59));

    assertThat(scorer.predict()).isEqualTo(3.5);
  }

  @Test
  void takesARecordOfObjects() {
    Map<String, Object> record =
        Map.of("price", 2, "brand", "tropicana", "date", LocalDate.of(1970, 1, 1), "extra", "x");

    assertThat(scorer().setAll(record).predict()).isEqualTo(102);
    assertThat(scorer().setAll(record).set("price", true ? 1 : 0).predict()).isEqualTo(101);
  }

  @Test
  void missingIsSaidAndNotForgotten() {
    RecordScorer scorer = scorer().set("brand", "dominicks").set("price", 1);

    assertThatThrownBy(scorer::predict)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("not set: date");
    assertThat(scorer.setMissing("date").predict()).isNaN();
    scorer.clear();
    assertThatThrownBy(scorer::predict).hasMessageContaining("price", "brand", "date");
  }

  @Test
  void namesTheUnseenLevel() {
    RecordScorer scorer =
        scorer().set("price", 1).set("brand", "florida gold").set("date", LocalDate.EPOCH);

    assertThatThrownBy(scorer::predict)
        .isInstanceOf(DataException.class)
        .hasMessageContaining("column 'brand'")
        .hasMessageContaining("'florida gold'");
  }

  @Test
  void refusesWhatDoesNotFit() {
    Map<String, Object> withoutDate = new HashMap<>();
    withoutDate.put("price", 1);
    withoutDate.put("brand", null);

    assertThatThrownBy(() -> scorer().setAll(withoutDate))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("lacks date");
    assertThatThrownBy(() -> scorer().set("prize", 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'prize'")
        .hasMessageContaining("price");
    assertThatThrownBy(() -> scorer().set("price", "cheap"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'cheap' is not a number");
    assertThatThrownBy(() -> scorer().set("date", 5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'date'");
    assertThatThrownBy(() -> scorer().set("price", LocalDate.EPOCH))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'price'");
    assertThatThrownBy(
            () ->
                scorer().setAll(Map.of("price", List.of(), "brand", "x", "date", LocalDate.EPOCH)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'price'");
  }

  @Test
  void textsThatAreNoDecimalNumbersAreRefused() {
    for (String text : new String[] {"0x1p3", " 12", "12d", "NaN", "Infinity", ""}) {
      assertThatThrownBy(() -> scorer().set("price", text))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("is not a number");
    }
    assertThat(
            scorer()
                .set("price", "-.5e1")
                .set("brand", "dominicks")
                .set("date", LocalDate.EPOCH)
                .predict())
        .isEqualTo(-5);
  }

  @Test
  void wholeNumbersThatADoubleCannotHoldAreNotRounded() {
    Map<String, Object> record =
        Map.of("price", 9007199254740993L, "brand", "x", "date", LocalDate.EPOCH);

    assertThatThrownBy(() -> scorer().setAll(record))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("9007199254740993");
  }

  @Test
  void aNumberForALabelIsItsText() {
    RowProgram.Builder program =
        RowProgram.over(Schema.of(new Field("store", ColumnType.CATEGORICAL, List.of("5", "12"))));
    program.defineNumbers("store", program.codes("store", List.of("5", "12")));
    RowScoring scoring =
        RowScoring.of(
            program,
            List.of("store"),
            (f, rows, values) -> System.arraycopy(f[0], 0, values, 0, rows));

    assertThat(scoring.scorer().set("store", 12).predict()).isEqualTo(1);
    assertThat(scoring.scorer().set("store", 7).predict()).isEqualTo(RowProgram.UNSEEN);
    assertThat(CategoricalColumn.MISSING).as("not mixed up with it").isEqualTo(-1);
    assertThat(scoring.scorer().setMissing("store").predict()).isNaN();
  }
}
