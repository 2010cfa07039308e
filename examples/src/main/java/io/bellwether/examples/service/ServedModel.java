package io.bellwether.examples.service;

import io.bellwether.persist.ModelFile;
import io.bellwether.persist.ModelManifest;
import io.bellwether.persist.Saveable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A model in service.
 *
 * @param manifest what the file says of itself
 * @param written when the file was; the file itself holds no time, so that the same model has the
 *     same bytes
 * @param checksum SHA-256 of the file
 * @param answering how it is asked
 */
record ServedModel(ModelManifest manifest, Instant written, String checksum, Answering answering) {

  private static final int TRIES = 3;

  /**
   * Reads a model. {@code ModelFile.save} puts files into place in one step, but others may not: a
   * file that changed while it was read is read again.
   */
  static ServedModel read(Path file, ServiceLimits limits) throws IOException {
    for (int i = 0; i < TRIES; i++) {
      String before = Checksum.of(file);
      Instant written = Files.getLastModifiedTime(file).toInstant();
      Saveable model = ModelFile.load(file, Saveable.class);
      ModelManifest manifest = ModelFile.inspect(file);
      if (before.equals(Checksum.of(file))) {
        return new ServedModel(manifest, written, before, Answering.of(model, manifest, limits));
      }
    }
    throw new IOException(file + " changes all the time; move files into place by renaming them");
  }

  Map<String, Object> describe() {
    Map<String, Object> about = new LinkedHashMap<>();
    about.put("kind", manifest.kind());
    about.put("written", written.toString());
    about.put("sha256", checksum);
    about.put("bytes", manifest.size());
    about.put("library", manifest.libraryVersion());
    about.put("training", manifest.summary());
    about.put("request", answering.form());
    return about;
  }
}
