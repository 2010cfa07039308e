package io.bellwether.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.bellwether.data.Column;
import io.bellwether.data.Dataset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Makes a test of each row of a table of wrong inputs.
 *
 * <p>The answer has to be of exactly the class expected, its message has to name the place and the
 * cure and to read well, and nothing may be left behind: no file, no open file, no thread, no
 * interrupt, no changed input.
 */
public final class WrongInputs {

  private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"[^\"]*\"");
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+(?=\\p{Lu})");
  private static final Pattern DROPPED_NULL = Pattern.compile("(?<!to )\\bnull\\b");
  private static final Pattern DECIMAL_COMMA = Pattern.compile("\\d,\\d(?!\\d\\d(?!\\d))");
  private static final Pattern CLASS_NAME =
      Pattern.compile("\\b(?:[a-z][a-z0-9_]*\\.)+\\p{Lu}\\w*");
  private static final Pattern OBJECT_HASH = Pattern.compile("@[0-9a-f]{4,}\\b");
  private static final Pattern OPTIONAL = Pattern.compile("\\bOptional\\w*[\\[.]");
  private static final Pattern TUPLE = Pattern.compile("\\(\\d+(,\\d+)+\\)");
  private static final int MOST_SENTENCES = 3;

  private final List<Supplier<?>> watched = new ArrayList<>();

  private WrongInputs() {}

  /**
   * Makes a test of each row.
   *
   * @param rows the rows
   * @return the tests
   */
  public static Stream<DynamicTest> tests(Stream<WrongInput> rows) {
    return new WrongInputs().of(rows);
  }

  /**
   * Watches inputs that the rows share: their values have to be the same after each row.
   *
   * @param values gives one input each: an array of numbers, a table, or the columns of one
   * @return what makes the tests
   */
  public static WrongInputs watching(List<Supplier<?>> values) {
    WrongInputs inputs = new WrongInputs();
    inputs.watched.addAll(values);
    return inputs;
  }

  /**
   * Makes a test of each row.
   *
   * @param rows the rows
   * @return the tests
   */
  public Stream<DynamicTest> of(Stream<WrongInput> rows) {
    return rows.map(row -> DynamicTest.dynamicTest(row.kind() + ": " + row.name(), () -> run(row)));
  }

  /**
   * Checks that a table is as large as it should be, that its names are there once, and that its
   * rows are of all kinds asked for.
   *
   * @param rows the rows of all tables of a module
   * @param least how many there have to be
   * @param kinds the kinds that have to be there
   */
  public static void requireComplete(List<WrongInput> rows, int least, Set<WrongKind> kinds) {
    assertThat(rows).hasSizeGreaterThanOrEqualTo(least);
    assertThat(rows.stream().map(row -> row.kind() + ": " + row.name())).doesNotHaveDuplicates();
    Set<WrongKind> found = EnumSet.noneOf(WrongKind.class);
    rows.forEach(row -> found.add(row.kind()));
    assertThat(found).containsAll(kinds);
    assertThat(rows)
        .allSatisfy(
            row -> {
              assertThat(row.place()).as("place of %s", row.name()).isNotEmpty();
              assertThat(row.cure()).as("cure of %s", row.name()).isNotEmpty();
            });
  }

  private void run(WrongInput row) throws IOException {
    Path folder = Files.createTempDirectory("wrong-input").toRealPath();
    try {
      for (WrongInput.Given given : row.given()) {
        given.into(folder);
      }
      List<Object> values = values();
      Traces before = Traces.in(folder);
      Throwable answer = catchThrowable(() -> row.deed().in(folder));
      before.requireNothingNew();
      assertThat(values()).as("the inputs are as they were").isEqualTo(values);
      requireAnswer(row, answer);
    } finally {
      Traces.delete(folder);
    }
  }

  private List<Object> values() {
    List<Object> values = new ArrayList<>();
    watched.forEach(each -> values.add(picture(each.get())));
    return values;
  }

  /** The values themselves, taken out of what may change. */
  private static Object picture(Object watched) {
    if (watched instanceof double[] numbers) {
      return Arrays.stream(numbers).boxed().toList();
    }
    if (watched instanceof Dataset table) {
      return picture(table.columns());
    }
    if (watched instanceof List<?> list) {
      return list.stream().map(WrongInputs::picture).toList();
    }
    if (watched instanceof Column column) {
      return IntStream.range(0, column.size())
          .mapToObj(row -> column.name() + " " + column.type() + " " + column.text(row))
          .toList();
    }
    throw new IllegalArgumentException("no picture of a " + watched.getClass());
  }

  private static void requireAnswer(WrongInput row, Throwable answer) {
    assertThat(answer).as("the answer to " + row.name()).isExactlyInstanceOf(row.type());
    String message = answer.getMessage();
    assertThat(message).as("names the place").contains(row.place());
    assertThat(message).as("names the cure").contains(row.cure());
    assertThat(SENTENCE_END.split(message)).hasSizeLessThanOrEqualTo(MOST_SENTENCES);
    assertThat(message).as("one line without blanks around").isEqualTo(message.strip());
    assertThat(message).doesNotContain("\n");
    String words = TUPLE.matcher(QUOTED.matcher(message).replaceAll("")).replaceAll("");
    assertThat(words)
        .doesNotContainPattern(DROPPED_NULL)
        .doesNotContainPattern(DECIMAL_COMMA)
        .doesNotContainPattern(CLASS_NAME)
        .doesNotContainPattern(OBJECT_HASH)
        .doesNotContainPattern(OPTIONAL);
    row.cause().ifPresent(cause -> assertThat(answer).hasCauseInstanceOf(cause));
  }
}
