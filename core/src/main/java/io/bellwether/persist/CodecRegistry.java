package io.bellwether.persist;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The codecs of the modules that are installed. Found anew for every call: a service file is read
 * in well under a millisecond, and nothing has to be kept that would hold on to class loaders.
 */
final class CodecRegistry {

  /** Knows no kind. */
  static final CodecRegistry EMPTY = new CodecRegistry(Map.of());

  private final Map<String, ModelCodec<?>> byKind;

  private CodecRegistry(Map<String, ModelCodec<?>> byKind) {
    this.byKind = byKind;
  }

  /**
   * Asks the modules that our own class loader sees, and those that the loader of a class sees.
   *
   * @param type the class that the caller saves or asks for: where the library is shared by several
   *     applications or plug-ins, it comes from the one that brings further kinds
   * @throws IllegalStateException if two codecs claim the same kind
   */
  static CodecRegistry seenFrom(Class<?> type) {
    Map<Class<?>, ModelCodecs> providers = new LinkedHashMap<>();
    collect(ModelCodecs.class.getClassLoader(), providers);
    if (type.getClassLoader() != ModelCodecs.class.getClassLoader()) {
      collect(type.getClassLoader(), providers);
    }
    List<ModelCodec<?>> codecs = new ArrayList<>();
    providers.values().forEach(provider -> codecs.addAll(provider.codecs()));
    return of(codecs);
  }

  /**
   * Knows these codecs and no others.
   *
   * @throws IllegalArgumentException if a kind is not named as kinds are
   * @throws IllegalStateException if two codecs claim the same kind
   */
  static CodecRegistry of(List<ModelCodec<?>> codecs) {
    Map<String, ModelCodec<?>> byKind = new TreeMap<>();
    for (ModelCodec<?> codec : codecs) {
      ModelCodec<?> other = byKind.put(Kind.of(codec.kind()).toString(), codec);
      if (other != null) {
        throw new IllegalStateException(
            "two codecs claim the kind "
                + codec.kind()
                + ": "
                + codec.getClass().getName()
                + " and "
                + other.getClass().getName());
      }
    }
    return new CodecRegistry(byKind);
  }

  private static void collect(@Nullable ClassLoader loader, Map<Class<?>, ModelCodecs> providers) {
    if (loader != null) { // classes of the JDK have none, and bring no kinds
      ServiceLoader.load(ModelCodecs.class, loader).stream()
          .filter(provider -> !providers.containsKey(provider.type()))
          .forEach(provider -> providers.put(provider.type(), provider.get()));
    }
  }

  /** The codec of a kind that a file names. */
  Optional<ModelCodec<?>> find(String kind) {
    return Optional.ofNullable(byKind.get(kind));
  }

  /** The kinds that differ from one in nothing but the number. */
  List<String> formatsOf(String kind) {
    String word = Kind.of(kind).word();
    return byKind.keySet().stream().filter(known -> Kind.of(known).word().equals(word)).toList();
  }

  /** The kinds that are known, in alphabetical order. */
  List<String> kinds() {
    return List.copyOf(byKind.keySet());
  }

  /**
   * The codec that writes a type: of several formats the newest.
   *
   * @throws IllegalArgumentException if there is none
   * @throws IllegalStateException if there are several that are not formats of one kind
   */
  ModelCodec<?> forType(Class<?> type) {
    List<ModelCodec<?>> found = new ArrayList<>();
    for (ModelCodec<?> codec : byKind.values()) {
      if (codec.type() == type) {
        found.add(codec);
      }
    }
    if (found.isEmpty()) {
      throw new IllegalArgumentException(
          "no installed module has a codec for "
              + type.getName()
              + "; a module offers its codecs by META-INF/services/"
              + ModelCodecs.class.getName()
              + ". Kinds installed: "
              + String.join(", ", kinds()));
    }
    return newest(found);
  }

  private static ModelCodec<?> newest(List<ModelCodec<?>> codecs) {
    ModelCodec<?> newest = codecs.get(0);
    for (ModelCodec<?> codec : codecs) {
      Kind kind = Kind.of(codec.kind());
      Kind best = Kind.of(newest.kind());
      if (!kind.word().equals(best.word())) {
        throw new IllegalStateException(
            codec.type().getName() + " is written as " + kind + " and as " + best);
      }
      newest = kind.number() > best.number() ? codec : newest;
    }
    return newest;
  }
}
