package io.bellwether.persist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.bellwether.data.Schema;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a codec may not do when it writes. */
class ModelWriterTest {

  private static final CodecRegistry TEST_CODECS = CodecRegistry.of(new TestCodecs().codecs());

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "1st", "$array", "a.b", "a b", "ä"})
  void refusesOddNames(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> write(writer -> writer.put(name, 1)))
        .withMessage(
            "test-probe: the name is \""
                + name
                + "\", but must be of letters, digits and underscores, and begin with a letter");
  }

  @Test
  void refusesRepeatedNames() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> write(writer -> writer.section("a").put("b", 1).put("b", true)))
        .withMessage("test-probe.a: the name b was given before");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> write(writer -> writer.summary("rows", 1).summary("rows", 2)))
        .withMessage("test-probe: the summary label \"rows\" was given before");
    assertThatIllegalStateException()
        .isThrownBy(() -> write(writer -> writer.specification("a").specification("b")))
        .withMessageContaining("specification");
  }

  @Test
  void describesModelsOnly() {
    assertThatIllegalStateException()
        .isThrownBy(() -> write(writer -> writer.section("a").summary("rows", 1)))
        .withMessage("test-probe.a: only a model is described, not a section of it");
    assertThatIllegalStateException()
        .isThrownBy(() -> write(writer -> writer.section("a").inputs(Schema.of())));
  }

  @Test
  void refusesLabelsThatCouldNotBeRead() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> write(writer -> writer.summary("x".repeat(201), 1)))
        .withMessageContaining("1 to 200 characters");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> write(writer -> writer.put("x".repeat(201), 1)));
  }

  @Test
  void refusesNull() {
    assertThatNullPointerException()
        .isThrownBy(() -> write(writer -> writer.put("a", (String) null)))
        .withMessage("a");
    assertThatNullPointerException()
        .isThrownBy(() -> write(writer -> writer.put("a", (double[]) null)));
  }

  @Test
  void refusesModelsWithoutCodec() {
    Saveable orphan = new Saveable() {};
    assertThatIllegalArgumentException()
        .isThrownBy(() -> write(writer -> writer.putModels("steps", List.of(orphan))))
        .withMessageContaining("no installed module has a codec for " + orphan.getClass().getName())
        .withMessageContaining("META-INF/services/io.bellwether.persist.ModelCodecs");
  }

  @Test
  void refusesCirclesAndAbysses() {
    Chain circle = new Chain();
    circle.next = circle;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FileBytes.of(circle))
        .withMessageContaining("deeper in each other than 64 levels")
        .withMessageContaining("test-chain.next.next");
    assertThatIllegalArgumentException().isThrownBy(() -> FileBytes.of(Chain.of(65)));
  }

  @Test
  void refusesManifestsThatCouldNotBeRead() {
    Sample large = new Sample();
    large.text = "x".repeat(Layout.MAX_MANIFEST_BYTES);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FileBytes.of(large))
        .withMessageContaining("67108864 is the most");
  }

  @Test
  void countsTokensAsTheReaderDoes() throws IOException {
    Sample sample = Sample.nested();
    ManifestWriter writer = new ManifestWriter();
    writer.write(LibraryVersion.current(), ModelWriter.write(sample, TEST_CODECS));
    int room = Layout.MAX_TOKENS - (int) writer.tokens() + sample.texts.size();
    sample.texts = Collections.nCopies(room, "");
    assertThat(FileBytes.load(FileBytes.of(sample), Sample.class).texts).hasSize(room);
    sample.texts = Collections.nCopies(room + 1, "");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FileBytes.of(sample))
        .withMessageContaining("take 4194305 JSON tokens, but 4194304 is the most");
  }

  @Test
  void copiesArrays() {
    double[] values = {1, 2};
    Section node =
        write(
            writer -> {
              writer.put("values", values);
              values[0] = 9;
            });
    Section state = (Section) node.find(ModelNode.STATE);
    StoredArray stored = (StoredArray) state.find("values");
    assertThat((double[]) stored.elements()).containsExactly(1, 2);
  }

  private static Section write(Consumer<ModelWriter> body) {
    return ModelWriter.write(new Probe(body), CodecRegistry.of(List.of(new ProbeCodec())));
  }

  private record Probe(Consumer<ModelWriter> body) implements Saveable {}

  /** Writes what the test says. */
  private static final class ProbeCodec implements ModelCodec<Probe> {

    @Override
    public String kind() {
      return "test-probe/1";
    }

    @Override
    public Class<Probe> type() {
      return Probe.class;
    }

    @Override
    public void write(Probe probe, ModelWriter writer) {
      probe.body().accept(writer);
    }

    @Override
    public Probe read(ModelReader reader) {
      throw new UnsupportedOperationException();
    }
  }
}
