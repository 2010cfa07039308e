package io.bellwether.persist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a codec is told when a state is not what it expects, and how hidden states are refused. */
class ModelReaderTest {

  private static final byte[] FILE = FileBytes.of(Sample.nested());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          "number":0.1                        | "number":"ten"                      | test-sample.number: expected a number, found the text "ten"
          "number":0.1                        | "number":9007199254740993           | test-sample.number: expected a number, found the number 9007199254740993
          "number":0.1                        | "number":true                       | test-sample.number: expected a number, found true
          "number":0.1,                       |                                     | test-sample.number: expected a number, found nothing; present here: whole, small, flag
          "small":-7                          | "small":2147483648                  | test-sample.small: expected a whole number of 32 bits, found the number 2147483648
          "small":-7                          | "small":-7.0                        | test-sample.small: expected a whole number of 32 bits, found the number -7.0
          "whole":-9223372036854775808        | "whole":"1"                         | test-sample.whole: expected a whole number, found the text "1"
          "flag":true                         | "flag":1                            | test-sample.flag: expected true or false, found the number 1
          "shade":"DARK"                      | "shade":"dark"                      | test-sample.shade: expected one of LIGHT, DARK, found the text "dark"
          "shade":"DARK"                      | "shade":{}                          | test-sample.shade: expected one of LIGHT, DARK, found a section of nothing
          "texts":["","a"                     | "texts":["",5                       | test-sample.texts[1]: expected a text, found the number 5
          "name":"two","weight":"NaN"         | "name":"two"                        | test-sample.items[1].weight: expected a number, found nothing; present here: name
          "items":[{                          | "items":[7,{                        | test-sample.items[0]: expected a section, found the number 7
          "doubles":{"$array":"float64"       | "doubles":{"$array":"int64"         | test-sample.arrays.doubles: expected an array of float64, found an array of 5 int64
          "parts":[{"$model"                  | "parts":[[],{"$model"               | test-sample.parts[0]: expected a model, found a list of 0
          "inner":{"$model"                   | "inner":{"model"                    | test-sample.parts[1].inner: expected a model, found a section of model
          "label":"inner","count":2           | "label":"inner","count":3           | test-sample.inner.numbers: expected an array of 3 float64, found an array of 2 float64
          "label":"innermost"                 | "label":""                          | test-sample.parts[1].inner: the state is refused: label must not be empty
          "kind":"test-box/1","state":{"label":"inner" | "kind":"test-box","state":{"label":"inner" | test-sample.inner.kind: expected a kind such as linear/1, found the text "test-box"
          "kind":"test-box/1","state":{"label":"inner" | "kind":"test-chain/1","state":{"label":"inner" | test-sample.inner: holds kind test-chain/1 (Chain), not Box
          "kind":"test-box/1","state":{"label":"inner" | "kind":"svm/1","state":{"label":"inner" | test-sample.inner: holds kind svm/1, which no installed module knows
          "type":"CATEGORICAL","levels"       | "type":"NUMERIC","levels"           | inputs[1].name: column 'brand' is NUMERIC: it has no levels
          "name":"brand"                      | "name":"price"                      | inputs: column 'price' occurs twice
          "name":"brand"                      | "name":" "                          | inputs[1].name: column name must not be blank
          """)
  void namesThePathAndWhatItFound(String old, String replacement, String message) {
    String text = replacement == null ? "" : replacement;
    byte[] file = FileBytes.replaced(FILE, old, text);
    assertThatThrownBy(() -> FileBytes.load(file, Sample.class))
        .isInstanceOf(ModelFormatException.class)
        .hasMessageStartingWith("the stream, ")
        .hasMessageContaining(message);
  }

  @Test
  void tellsTheFactsOneByOne() {
    byte[] file = FileBytes.replaced(FILE, "\"count\":1", "\"count\":4");
    assertThatThrownBy(() -> FileBytes.load(file, Sample.class))
        .isInstanceOfSatisfying(
            ModelFormatException.class,
            e -> {
              assertThat(e.source()).isEqualTo("the stream");
              assertThat(e.location()).isEqualTo("test-sample.parts[0].numbers");
              assertThat(e.problem()).startsWith("expected an array of 4");
              assertThat(e.remedy()).startsWith("get an undamaged copy");
            });
  }

  @Test
  void keepsTheCauseOfARefusal() {
    byte[] file =
        FileBytes.replaced(
            FileBytes.of(new Box<>("a", List.of())), "\"label\":\"a\"", "\"label\":\"\"");
    assertThatThrownBy(() -> FileBytes.load(file, Box.class))
        .isInstanceOf(ModelFormatException.class)
        .hasMessageContaining("test-box: the state is refused: label must not be empty")
        .hasCauseInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void takesWhatACodecFindsWrong() {
    byte[] file =
        FileBytes.of(
            FileBytes.manifest(FILE).replaceFirst("\"price\"", "\"cost\""), FileBytes.arrays(FILE));
    assertThatThrownBy(() -> FileBytes.load(file, Sample.class))
        .isInstanceOf(ModelFormatException.class)
        .hasMessageContaining("test-sample.schema: is not that of the inputs");
  }

  @Test
  void takesWholeNumbersForNumbersWhenExact() {
    byte[] file = FileBytes.replaced(FILE, "\"number\":0.1", "\"number\":3");
    assertThat(FileBytes.load(file, Sample.class).parts.get(1)).extracting("number").isEqualTo(3.0);
  }

  @Test
  void handsOutFreshArrays() {
    Section section = Section.create();
    section.add("a", StoredArray.copyOf(ArrayType.INT32, new int[] {1}));
    StoredModels models = new StoredModels("a test", "", CodecRegistry.EMPTY);
    ModelReader reader = new ModelReader(models, "test", section, null);
    reader.ints("a")[0] = 2;
    assertThat(reader.ints("a", 1)).containsExactly(1);
    assertThat(reader.hasInputs()).isFalse();
    assertThatThrownBy(reader::inputs).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void readsOldFormats() {
    byte[] file =
        FileBytes.of(
            "{\"library\":\"0.0.1\",\"kind\":\"test-sample/1\",\"state\":{\"number\":2.5}}");
    assertThat(FileBytes.load(file, Sample.class).number).isEqualTo(2.5);
  }
}
