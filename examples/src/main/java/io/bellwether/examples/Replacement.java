package io.bellwether.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Replaces the models of a service while it is being asked: by new ones, by the old ones again, and
 * every third time by a file of which half is lacking.
 */
final class Replacement implements ServiceTrial.Change {

  private final ModelFolder folder;
  private final List<ServedModels> versions;
  private int changes;
  private int replaced;
  private int reloads;
  private int refused;
  private String refusal = "";

  Replacement(ModelFolder folder, List<ServedModels> versions) {
    this.folder = folder;
    this.versions = versions;
  }

  @Override
  public synchronized void happen(ScoringClient client) throws IOException, InterruptedException {
    changes++;
    if (changes % 3 == 0) {
      damage(folder.file(ServedModels.UNITS));
    } else {
      replaced++;
      versions.get(replaced % versions.size()).save(folder);
    }
    ScoringClient.Reply reply = client.reload();
    if (reply.status() == 200) {
      reloads++;
    } else {
      refused++;
      refusal = reply.status() + " " + reply.error();
    }
  }

  /** As a copy that broke off would leave it. */
  private static void damage(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
  }

  /** How often the service took other models. */
  synchronized int reloads() {
    return reloads;
  }

  /** How often it kept those that it had, because a file was damaged. */
  synchronized int refused() {
    return refused;
  }

  /** What it said to the damaged file. */
  synchronized String refusal() {
    return refusal;
  }
}
