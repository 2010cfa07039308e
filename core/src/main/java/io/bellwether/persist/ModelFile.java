package io.bellwether.persist;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * Keeps fitted things in files and brings them back.
 *
 * <pre>{@code
 * ModelFile.save(fitted, Path.of("units.bellwether"));
 * RegressionModel again = ModelFile.load(Path.of("units.bellwether"), RegressionModel.class);
 * System.out.println(ModelFile.inspect(Path.of("units.bellwether")));
 * }</pre>
 *
 * <p>What comes back predicts the same bits as what was saved. Saving the same thing twice with the
 * same version of the library gives the same bytes: a file holds no time, no user and no machine.
 * The format is described in the {@linkplain io.bellwether.persist package page}.
 *
 * <h2>Trust</h2>
 *
 * Loading runs no code that a file brings, and a file of any content gives a model or a {@link
 * ModelFormatException}. But a file that somebody has made on purpose may hold any coefficients:
 * the checksums in it tell accidents, not forgeries. Load from places that only those can write to
 * whose predictions you would believe.
 *
 * <h2>Exceptions</h2>
 *
 * What is wrong with the file's content gives a {@link ModelFormatException}; what is wrong with
 * the medium (no such file, no permission, disk full) an {@link UncheckedIOException} with the
 * absolute path; a model of a kind that no module has registered an {@link
 * IllegalArgumentException}.
 *
 * <h2>Cost</h2>
 *
 * Time is linear in the size of the file. Saving takes as much memory again as the arrays of the
 * model, loading twice as much while constructors copy them.
 *
 * @since 0.1.0
 */
public final class ModelFile {

  private ModelFile() {}

  /**
   * Saves a model to a file. The file is written beside its place under a temporary name, forced to
   * disk, and moved into place in one step: whoever reads meanwhile, and whatever fails, there is
   * the old file or the new one, complete. A symbolic link is followed.
   *
   * @param model any fitted thing of an installed kind
   * @param file where to; an existing file is replaced, a missing folder is not made. The name is
   *     free, {@code .bellwether} is customary
   * @throws IllegalArgumentException if no installed module has a codec for the model, or for a
   *     part of it
   * @throws UncheckedIOException if the file cannot be written
   */
  public static void save(Saveable model, Path file) {
    ModelOutput output = output(model);
    try {
      AtomicFile.write(file, output::writeTo);
    } catch (IOException e) {
      throw IoTrouble.of("write", file, e);
    }
  }

  /**
   * Saves a model to a stream.
   *
   * @param model any fitted thing of an installed kind
   * @param out where to; flushed but not closed
   * @throws IllegalArgumentException if no installed module has a codec for the model, or for a
   *     part of it
   * @throws UncheckedIOException if the stream fails
   */
  public static void save(Saveable model, OutputStream out) {
    ModelOutput output = output(model);
    try {
      output.writeTo(out);
      out.flush();
    } catch (IOException e) {
      throw IoTrouble.of("write", e);
    }
  }

  /**
   * Loads a model of at most 2 GiB; {@link ModelLoader} has other limits.
   *
   * @param file a file that {@link #save(Saveable, Path)} has written
   * @param type what the model must be; an interface such as {@code RegressionModel} will do
   * @param <T> the type
   * @return the model
   * @throws ModelFormatException if the file holds no such model, whatever else it holds
   * @throws UncheckedIOException if the file cannot be read, or is a folder
   */
  public static <T> T load(Path file, Class<T> type) {
    return ModelLoader.create().load(file, type);
  }

  /**
   * Loads a model of at most 2 GiB; {@link ModelLoader} has other limits.
   *
   * @param in a stream that holds a model and nothing else; read to its end, not closed
   * @param type what the model must be; an interface such as {@code RegressionModel} will do
   * @param <T> the type
   * @return the model
   * @throws ModelFormatException if the stream holds no such model, whatever else it holds
   * @throws UncheckedIOException if the stream fails
   */
  public static <T> T load(InputStream in, Class<T> type) {
    return ModelLoader.create().load(in, type);
  }

  /**
   * Tells what a file holds without building the model, so that it need not be of an installed
   * kind. Reads and checks the beginning of the file only, not the arrays.
   *
   * @param file a file that {@link #save(Saveable, Path)} has written
   * @return kind, version of the library, inputs, specification and summary
   * @throws ModelFormatException if the file holds no model
   * @throws UncheckedIOException if the file cannot be read, or is a folder
   */
  public static ModelManifest inspect(Path file) {
    return ModelLoader.create().inspect(file);
  }

  private static ModelOutput output(Saveable model) {
    Section node = ModelWriter.write(model, CodecRegistry.seenFrom(model.getClass()));
    try {
      return ModelOutput.of(node);
    } catch (IOException e) {
      throw new AssertionError("writing to memory", e);
    }
  }
}
