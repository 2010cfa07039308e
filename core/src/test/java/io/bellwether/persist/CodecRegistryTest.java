package io.bellwether.persist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How codecs are found and chosen. */
class CodecRegistryTest {

  @TempDir Path plugin;

  @Test
  void findsTheCodecsOfTheClassPath() {
    CodecRegistry registry = CodecRegistry.seenFrom(Object.class);
    assertThat(registry.kinds())
        .contains("test-box/1", "test-chain/1", "test-sample/1", "test-sample/2")
        .isSorted()
        .doesNotContain("test-plugin/1");
    assertThat(registry.find("test-box/1")).isPresent();
    assertThat(registry.find("test-box/2")).isEmpty();
  }

  @Test
  void findsTheCodecsOfThePluginThatAsks() throws IOException {
    Path services = Files.createDirectories(plugin.resolve("META-INF").resolve("services"));
    Files.writeString(
        services.resolve(ModelCodecs.class.getName()), PluginCodecs.class.getName() + "\n");
    URL[] urls = {plugin.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(urls, getClass().getClassLoader())) {
      Class<?>[] interfaces = {Saveable.class, AutoCloseable.class};
      Object ofPlugin = Proxy.newProxyInstance(loader, interfaces, (self, method, args) -> null);
      CodecRegistry registry = CodecRegistry.seenFrom(ofPlugin.getClass());
      assertThat(registry.kinds()).contains("test-plugin/1", "test-box/1");
    }
  }

  @Test
  void writesTheNewestFormat() {
    assertThat(CodecRegistry.seenFrom(Sample.class).forType(Sample.class).kind())
        .isEqualTo("test-sample/2");
  }

  @Test
  void refusesTwoCodecsOfAKind() {
    List<ModelCodecs> twice = List.of(new PluginCodecs(), new PluginCodecs());
    assertThatIllegalStateException()
        .isThrownBy(
            () -> CodecRegistry.of(twice.stream().flatMap(c -> c.codecs().stream()).toList()))
        .withMessageContaining("two codecs claim the kind test-plugin/1");
  }

  @Test
  void refusesTwoKindsOfAType() {
    CodecRegistry registry =
        CodecRegistry.of(List.of(new NamedCodec("one/1"), new NamedCodec("two/1")));
    assertThatIllegalStateException()
        .isThrownBy(() -> registry.forType(Sample.class))
        .withMessageContaining("is written as two/1 and as one/1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "linear", "linear/0", "linear/01", "Linear/1", "a b/1", "linear/1 "})
  void refusesOddKinds(String kind) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CodecRegistry.of(List.of(new NamedCodec(kind))))
        .withMessageContaining("the kind is \"" + kind + "\"");
  }

  /** Codecs that only a plug-in's class loader knows of. */
  public static final class PluginCodecs implements ModelCodecs {

    @Override
    public List<ModelCodec<?>> codecs() {
      return List.of(new NamedCodec("test-plugin/1"));
    }
  }

  private static final class NamedCodec implements ModelCodec<Sample> {

    private final String kind;

    NamedCodec(String kind) {
      this.kind = kind;
    }

    @Override
    public String kind() {
      return kind;
    }

    @Override
    public Class<Sample> type() {
      return Sample.class;
    }

    @Override
    public void write(Sample sample, ModelWriter writer) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Sample read(ModelReader reader) {
      throw new UnsupportedOperationException();
    }
  }
}
