package io.bellwether.ml.association;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.persist.ModelFile;
import io.bellwether.persist.ModelFormatException;
import io.bellwether.persist.Saveable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;

/**
 * Files whose numbers were changed, with checksums that are right: each is refused as a file, or
 * gives rules and sets that can be used.
 */
class AlteredFilesTest {

  private static final int HEADER = 24;

  private static byte[] saved(Saveable model) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ModelFile.save(model, out);
    return out.toByteArray();
  }

  /** Where the numbers begin: behind the manifest and its checksum. */
  private static int arrays(byte[] file) {
    return HEADER + ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(12) + 4;
  }

  private static byte[] altered(byte[] file, int position, int value) {
    byte[] altered = file.clone();
    ByteBuffer bytes = ByteBuffer.wrap(altered).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putInt(position, value);
    CRC32C sum = new CRC32C();
    sum.update(altered, 0, file.length - 4);
    bytes.putInt(file.length - 4, (int) sum.getValue());
    return altered;
  }

  /** Changes every word in turn; returns what was said where the file was refused. */
  private static <T> List<String> refusals(byte[] file, Class<T> type, Consumer<T> use) {
    List<String> refusals = new ArrayList<>();
    for (int position = arrays(file); position < file.length - 4; position += 4) {
      for (int value : new int[] {-1, 0, 1, 2, 3, 1000, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
        byte[] altered = altered(file, position, value);
        T loaded;
        try {
          loaded = ModelFile.load(new ByteArrayInputStream(altered), type);
        } catch (ModelFormatException e) {
          refusals.add(e.getMessage());
          continue;
        }
        use.accept(loaded);
      }
    }
    return refusals;
  }

  @Test
  void rules() {
    byte[] file = saved(AssociationGoldenFilesTest.rules());
    List<String> refusals =
        refusals(
            file,
            AssociationRules.class,
            rules -> {
              assertThat(rules.sortByPValue().nonRedundant().list()).allMatch(r -> r.lift() >= 0);
              assertThat(rules.toDataset().rowCount()).isEqualTo(rules.size());
            });
    assertThat(String.join("\n", refusals))
        .contains("contradict themselves")
        .contains("names item")
        .contains("has an item twice")
        .contains("has an item on both sides")
        .contains("has no 0 items")
        .contains("pValue is")
        .doesNotContain("checksum");
  }

  @Test
  void sets() {
    byte[] file = saved(AssociationGoldenFilesTest.sets());
    List<String> refusals =
        refusals(
            file,
            FrequentItemsets.class,
            sets -> {
              assertThat(sets.list()).hasSize(sets.size());
              assertThat(sets.summary()).contains("item sets");
            });
    assertThat(String.join("\n", refusals))
        .contains("hangs on")
        .contains("adds item")
        .doesNotContain("checksum");
  }

  @Test
  void theFileItselfIsGood() {
    byte[] file = saved(AssociationGoldenFilesTest.rules());
    int position = arrays(file);
    int value = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(position);
    assertThat(altered(file, position, value)).isEqualTo(file);
    byte[] damaged = file.clone();
    damaged[position]++;
    assertThatThrownBy(
            () -> ModelFile.load(new ByteArrayInputStream(damaged), AssociationRules.class))
        .isInstanceOf(ModelFormatException.class)
        .hasMessageContaining("checksum");
  }
}
