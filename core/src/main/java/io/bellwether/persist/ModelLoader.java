package io.bellwether.persist;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Loads models under a limit of one's own. Immutable.
 *
 * <pre>{@code
 * ModelLoader loader = ModelLoader.create().maxBytes(10 << 20);
 * RegressionModel model = loader.load(request.getInputStream(), RegressionModel.class);
 * }</pre>
 *
 * <p>Default: {@link #DEFAULT_MAX_BYTES}. The memory that loading takes is bounded by the bytes
 * that are really there: twice the arrays and at most twenty-five times the manifest, which itself
 * is never more than 64 MiB nor four million tokens of JSON; 500 MiB are then the worst. Not
 * counted is what the constructors of the model take. With a limit of 10 MiB a stranger's file
 * makes a service set aside 250 MiB at the very worst, and commonly a tenth of that.
 *
 * @since 0.1.0
 */
public final class ModelLoader {

  /** 2 GiB: more than models commonly take, less than a disk full. */
  public static final long DEFAULT_MAX_BYTES = 1L << 31;

  private static final String STREAM = "the stream";
  private static final long UNKNOWN = -1;

  private final long maxBytes;

  private ModelLoader(long maxBytes) {
    this.maxBytes = maxBytes;
  }

  /**
   * Creates a loader with the default limit.
   *
   * @return a loader
   */
  public static ModelLoader create() {
    return new ModelLoader(DEFAULT_MAX_BYTES);
  }

  /**
   * Sets how long a file may be.
   *
   * @param bytes the most bytes, at least 1; default {@link #DEFAULT_MAX_BYTES}
   * @return a loader with this limit
   * @throws IllegalArgumentException if bytes is not positive
   */
  public ModelLoader maxBytes(long bytes) {
    if (!(bytes > 0)) {
      throw new IllegalArgumentException("maxBytes is " + bytes + ", but must be positive");
    }
    return new ModelLoader(bytes);
  }

  /**
   * Loads a model.
   *
   * @param file a file that {@link ModelFile#save(Saveable, Path)} has written
   * @param type what the model must be; an interface such as {@code RegressionModel} will do
   * @param <T> the type
   * @return the model
   * @throws ModelFormatException if the file holds no such model, whatever else it holds
   * @throws UncheckedIOException if the file cannot be read, or is a folder
   */
  public <T> T load(Path file, Class<T> type) {
    String source = source(file);
    Section manifest;
    try (InputStream in = Files.newInputStream(file)) {
      manifest = new ModelInput(in, source, size(file), maxBytes).readAll();
    } catch (IOException e) {
      throw IoTrouble.of("read", file, e);
    }
    return rebuild(manifest, source, type);
  }

  /**
   * Loads a model.
   *
   * @param in a stream that holds a model and nothing else; read to its end, not closed
   * @param type what the model must be; an interface such as {@code RegressionModel} will do
   * @param <T> the type
   * @return the model
   * @throws ModelFormatException if the stream holds no such model, whatever else it holds
   * @throws UncheckedIOException if the stream fails
   */
  public <T> T load(InputStream in, Class<T> type) {
    Section manifest;
    try {
      manifest = new ModelInput(in, STREAM, UNKNOWN, maxBytes).readAll();
    } catch (IOException e) {
      throw IoTrouble.of("read", e);
    }
    return rebuild(manifest, STREAM, type);
  }

  /**
   * Tells what a file holds without building the model. Reads and checks the beginning of the file
   * only, not the arrays.
   *
   * @param file a file that {@link ModelFile#save(Saveable, Path)} has written
   * @return kind, version of the library, inputs, specification and summary
   * @throws ModelFormatException if the file holds no model
   * @throws UncheckedIOException if the file cannot be read, or is a folder
   */
  public ModelManifest inspect(Path file) {
    String source = source(file);
    try (InputStream in = Files.newInputStream(file)) {
      ModelInput input = new ModelInput(in, source, size(file), maxBytes);
      Section manifest = input.readManifest();
      return ModelManifest.of(manifest, source, input.total());
    } catch (IOException e) {
      throw IoTrouble.of("read", file, e);
    }
  }

  private static <T> T rebuild(Section manifest, String source, Class<T> type) {
    String version =
        manifest.find(ModelNode.LIBRARY) instanceof String text ? text : "that is not stated";
    return new StoredModels(source, version, CodecRegistry.seenFrom(type)).rebuild(manifest, type);
  }

  private static String source(Path file) {
    return file.toAbsolutePath().toString();
  }

  /** Only the size of a regular file means something; a pipe ends when it ends. */
  private static long size(Path file) throws IOException {
    return Files.isRegularFile(file) ? Files.size(file) : UNKNOWN;
  }
}
