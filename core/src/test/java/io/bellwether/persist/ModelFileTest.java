package io.bellwether.persist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Saving to and loading from files and streams. */
class ModelFileTest {

  @TempDir Path folder;

  @Test
  void savesAndLoads() {
    Path file = folder.resolve("units.bellwether");
    ModelFile.save(Sample.nested(), file);
    assertThat(ModelFile.load(file, Sample.class)).isEqualTo(Sample.nested());
    assertThat(ModelFile.load(file, Shape.class)).isEqualTo(Sample.nested());
    assertThat(ModelFile.load(file, Object.class)).isEqualTo(Sample.nested());
    assertThat(filesIn(folder)).containsExactly("units.bellwether");
  }

  @Test
  void anInterruptedSaveIsCancelledAndLeavesNothing() {
    Path file = folder.resolve("interrupted.bellwether");
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> ModelFile.save(Sample.nested(), file))
        .isInstanceOf(CancellationException.class)
        .hasMessageContaining("interrupted.bellwether");
    assertThat(Thread.interrupted()).isTrue();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void savesTheSameBytesTwice() throws IOException {
    ModelFile.save(Sample.nested(), folder.resolve("a"));
    ModelFile.save(Sample.nested(), folder.resolve("b"));
    assertThat(folder.resolve("a")).hasSameBinaryContentAs(folder.resolve("b"));
    assertThat(Files.readAllBytes(folder.resolve("a"))).isEqualTo(FileBytes.of(Sample.nested()));
  }

  @Test
  void leavesStreamsOpen() {
    boolean[] closed = new boolean[2];
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ModelFile.save(
        new Sample(),
        new OutputStream() {
          @Override
          public void write(int b) {
            bytes.write(b);
          }

          @Override
          public void close() {
            closed[0] = true;
          }
        });
    InputStream in =
        new ByteArrayInputStream(bytes.toByteArray()) {
          @Override
          public void close() {
            closed[1] = true;
          }
        };
    assertThat(ModelFile.load(in, Sample.class)).isEqualTo(new Sample());
    assertThat(closed).containsExactly(false, false);
  }

  @Test
  void saysWhatAFileHoldsThatHoldsSomethingElse() {
    Path file = folder.resolve("units.bellwether");
    ModelFile.save(new Sample(), file);
    assertThatThrownBy(() -> ModelFile.load(file, Box.class))
        .isInstanceOf(ModelFormatException.class)
        .hasMessage(
            file.toAbsolutePath()
                + " holds kind test-sample/2 (Sample), not Box."
                + " Remedy: ask for Sample or an interface that it implements.");
    assertThatThrownBy(() -> ModelFile.load(file, String.class))
        .isInstanceOf(ModelFormatException.class)
        .hasMessageContaining("holds kind test-sample/2 (Sample), not String");
  }

  @Test
  void replacesAFileAsAWhole() {
    Path file = folder.resolve("units.bellwether");
    ModelFile.save(new Box<>("old", List.of()), file);
    ModelFile.save(new Box<>("new", List.of()), file);
    assertThat(ModelFile.load(file, Box.class).label()).isEqualTo("new");
    assertThat(filesIn(folder)).containsExactly("units.bellwether");
  }

  @Test
  void aCodecThatFailsLeavesTheOldFile() {
    Path file = folder.resolve("units.bellwether");
    ModelFile.save(new Box<>("old", List.of()), file);
    Sample broken = new Sample();
    broken.parts = List.of(new Saveable() {});
    assertThatIllegalArgumentException().isThrownBy(() -> ModelFile.save(broken, file));
    assertThat(ModelFile.load(file, Box.class).label()).isEqualTo("old");
    assertThat(filesIn(folder)).containsExactly("units.bellwether");
  }

  @Test
  void aDiskThatFailsLeavesTheOldFile() throws IOException {
    Path file = Files.writeString(folder.resolve("units.bellwether"), "old");
    AtomicFile.Content half =
        out -> {
          out.write("ne".getBytes(StandardCharsets.UTF_8));
          assertThat(filesIn(folder)).hasSize(2);
          throw new IOException("disk full");
        };
    assertThatThrownBy(() -> AtomicFile.write(file, half)).hasMessage("disk full");
    assertThat(file).hasContent("old");
    assertThat(filesIn(folder)).containsExactly("units.bellwether");
  }

  @Test
  void namesThePathWhenTheMediumFails() throws IOException {
    Path absent = folder.resolve("absent").resolve("units.bellwether");
    assertThatThrownBy(() -> ModelFile.save(new Sample(), absent))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("cannot write " + absent.toAbsolutePath() + ": the folder does not exist");
    assertThatThrownBy(() -> ModelFile.load(absent, Sample.class))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("cannot read " + absent.toAbsolutePath() + ": there is no such file");
    assertThatThrownBy(() -> ModelFile.inspect(absent))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining(absent.toAbsolutePath().toString());
    Path directory = Files.createDirectory(folder.resolve("directory"));
    assertThatThrownBy(() -> ModelFile.save(new Sample(), directory))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining(directory.toAbsolutePath().toString())
        .hasMessageContaining("it is a folder, not a file");
    assertThat(filesIn(folder)).containsExactly("directory");
  }

  @Test
  void saysThatAStreamFails() throws IOException {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("disk full");
          }
        };
    assertThatThrownBy(() -> ModelFile.save(new Sample(), full))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("cannot write the stream: disk full");
    InputStream broken = InputStream.nullInputStream();
    broken.close();
    assertThatThrownBy(() -> ModelFile.load(broken, Sample.class))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("cannot read the stream: Stream closed");
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a privilege there")
  void followsLinks() throws IOException {
    Path file = folder.resolve("2025.bellwether");
    Path link = folder.resolve("current.bellwether");
    ModelFile.save(new Box<>("old", List.of()), file);
    Files.createSymbolicLink(link, file.getFileName());
    ModelFile.save(new Box<>("new", List.of()), link);
    assertThat(link).isSymbolicLink();
    assertThat(ModelFile.load(file, Box.class).label()).isEqualTo("new");
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no such device")
  void doesNotReplaceDevices() {
    Path device = Path.of("/dev/null");
    assertThatThrownBy(() -> ModelFile.save(new Sample(), device))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("no regular file");
    assertThatThrownBy(() -> ModelFile.load(device, Sample.class))
        .isInstanceOf(ModelFormatException.class)
        .hasMessageContaining("is empty");
  }

  @Test
  void readersSeeTheOldFileOrTheNewWhileManyWrite() throws Exception {
    Path file = folder.resolve("units.bellwether");
    ModelFile.save(Sample.nested(), file);
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      List<Future<?>> writers = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        writers.add(
            pool.submit(
                () -> {
                  for (int j = 0; j < 25; j++) {
                    ModelFile.save(Sample.nested(), file);
                    assertThat(ModelFile.load(file, Sample.class)).isEqualTo(Sample.nested());
                  }
                }));
      }
      for (Future<?> writer : writers) {
        writer.get();
      }
    } finally {
      pool.shutdownNow();
    }
    assertThat(filesIn(folder)).containsExactly("units.bellwether");
  }

  private static List<String> filesIn(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
