package io.bellwether.persist;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rebuilds the models of one file, and words what is wrong with them. */
final class StoredModels {

  private final String source;
  private final String libraryVersion;
  private final CodecRegistry codecs;

  StoredModels(String source, String libraryVersion, CodecRegistry codecs) {
    this.source = source;
    this.libraryVersion = libraryVersion;
    this.codecs = codecs;
  }

  /** Rebuilds the model of the whole file. */
  <T> T rebuild(Section node, Class<T> type) {
    String kind = kind(node, "manifest");
    ModelCodec<?> codec = codec(kind, "");
    return rebuild(node, codec, "", Kind.of(kind).word(), type);
  }

  /** Rebuilds a model inside another. */
  <T> T rebuild(Section node, String path, Class<T> type) {
    return rebuild(node, codec(kind(node, path), path), path, path, type);
  }

  private <T> T rebuild(
      Section node, ModelCodec<?> codec, String location, String path, Class<T> type) {
    if (!type.isAssignableFrom(codec.type()) && !codec.type().isAssignableFrom(type)) {
      throw wrongType(codec.kind(), codec.type(), location, type);
    }
    Section state = new ModelReader(this, path, node, null).sectionValue(ModelNode.STATE);
    Saveable model = read(codec, new ModelReader(this, path, state, node), path);
    if (!type.isInstance(model)) {
      throw wrongType(codec.kind(), model.getClass(), location, type);
    }
    return type.cast(model);
  }

  // Whatever a constructor throws at a state that it does not accept, the file is to blame.
  private Saveable read(ModelCodec<?> codec, ModelReader reader, String path) {
    try {
      return codec.read(reader);
    } catch (ModelFormatException e) {
      throw e;
    } catch (RuntimeException e) {
      String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      throw fault(path, "the state is refused: " + reason, e);
    }
  }

  private String kind(Section node, String path) {
    Object kind = node.find(ModelNode.KIND);
    if (kind instanceof String text && Kind.isKind(text)) {
      return text;
    }
    String found = kind == null ? "nothing" : Shown.value(kind);
    throw fault(
        path + "." + ModelNode.KIND, "expected a kind such as linear/1, found " + found, null);
  }

  private ModelCodec<?> codec(String kind, String location) {
    return codecs.find(kind).orElseThrow(() -> unknown(kind, location));
  }

  private ModelFormatException unknown(String kind, String location) {
    List<String> formats = codecs.formatsOf(kind);
    String problem = "holds kind " + kind + ", which no installed module knows; ";
    return formats.isEmpty()
        ? new ModelFormatException(
            source,
            location,
            problem + "kinds installed: " + String.join(", ", codecs.kinds()),
            "add the module that brings the kind to the class path, such as bellwether-ml or"
                + " bellwether-timeseries",
            null)
        : new ModelFormatException(
            source,
            location,
            problem + "known formats: " + String.join(", ", formats),
            "update the library: the file was written by version " + Shown.plain(libraryVersion),
            null);
  }

  private ModelFormatException wrongType(
      String kind, Class<?> held, String location, Class<?> wanted) {
    return new ModelFormatException(
        source,
        location,
        "holds kind " + kind + " (" + held.getSimpleName() + "), not " + wanted.getSimpleName(),
        location.isEmpty()
            ? "ask for " + held.getSimpleName() + " or an interface that it implements"
            : "save the model again, the file contradicts itself",
        null);
  }

  ModelFormatException fault(String location, String problem, @Nullable Throwable cause) {
    return new ModelFormatException(
        source,
        location,
        problem,
        "get an undamaged copy of the file, or save the model again",
        cause);
  }
}
