package io.bellwether.persist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.bellwether.data.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a file says without being loaded. */
class ModelManifestTest {

  @TempDir Path folder;

  @Test
  void saysWhatTheFileHolds() throws IOException {
    Path file = folder.resolve("units.bellwether");
    ModelFile.save(Sample.nested(), file);
    ModelManifest manifest = ModelFile.inspect(file);
    assertThat(manifest.kind()).isEqualTo("test-sample/2");
    assertThat(manifest.libraryVersion()).isEqualTo(LibraryVersion.current());
    assertThat(manifest.format()).isEqualTo(1);
    assertThat(manifest.size()).isEqualTo(Files.size(file));
    assertThat(manifest.inputs().map(Schema::names)).contains(List.of("price", "brand"));
    assertThat(manifest.specification()).contains("Sample of everything");
    assertThat(manifest.summary())
        .containsExactly(
            entry("rows", "500"), entry("rmse", "0.25"), entry("how it ended", "EXACT"));
    assertThat(manifest.parts())
        .containsExactly("test-box/1", "test-sample/2", "test-box/1", "test-box/1");
    assertThat(manifest.toString())
        .contains("test-sample/2")
        .contains("price numeric, brand categorical(2)")
        .contains("how it ended")
        .contains("test-box/1, test-sample/2");
  }

  @Test
  void saysLittleOfWhatSaysLittle() {
    Path file = folder.resolve("chain.bellwether");
    ModelFile.save(Chain.of(1), file);
    ModelManifest manifest = ModelFile.inspect(file);
    assertThat(manifest.inputs()).isEmpty();
    assertThat(manifest.specification()).isEmpty();
    assertThat(manifest.summary()).isEmpty();
    assertThat(manifest.parts()).isEmpty();
  }

  @Test
  void needsNoCodec() throws IOException {
    byte[] bytes = FileBytes.of("{\"library\":\"9.0.0\",\"kind\":\"svm/7\",\"state\":{}}");
    Path file = Files.write(folder.resolve("later"), bytes);
    assertThat(ModelFile.inspect(file).kind()).isEqualTo("svm/7");
    assertThat(ModelFile.inspect(file).libraryVersion()).isEqualTo("9.0.0");
  }

  @Test
  void refusesWhatIsNoManifest() throws IOException {
    byte[] bytes = FileBytes.of("{\"library\":9,\"kind\":\"svm/7\",\"state\":{}}");
    Path file = Files.write(folder.resolve("odd"), bytes);
    assertThatThrownBy(() -> ModelFile.inspect(file))
        .isInstanceOf(ModelFormatException.class)
        .hasMessageContaining(
            file.toAbsolutePath() + ", manifest.library: expected a text, found the number 9");
  }

  @Test
  void knowsTheVersionOfTheLibrary() {
    // Maven fills it in; an IDE may not
    assertThat(LibraryVersion.current()).matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?|development");
  }
}
