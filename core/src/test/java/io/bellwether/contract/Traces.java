package io.bellwether.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a call could leave behind: files, open files, threads, an interrupt. */
final class Traces {

  private static final Path OPEN_FILES = Path.of("/proc/self/fd");
  private static final long PATIENCE_MILLIS = 2_000;

  private final Path folder;
  private final Map<String, List<Byte>> files;
  private final Set<Thread> threads;
  private final boolean interrupted;

  private Traces(Path folder) throws IOException {
    this.folder = folder;
    this.files = filesOf(folder);
    this.threads = new HashSet<>(threads());
    this.interrupted = Thread.currentThread().isInterrupted();
  }

  /**
   * What is there now.
   *
   * @param folder the folder to look at
   * @return the picture
   * @throws IOException if the disk fails
   */
  static Traces in(Path folder) throws IOException {
    return new Traces(folder);
  }

  /**
   * Fails if there is more, or less, than there was.
   *
   * @throws IOException if the disk fails
   */
  void requireNothingNew() throws IOException {
    assertThat(Thread.currentThread().isInterrupted()).as("interrupted").isEqualTo(interrupted);
    assertThat(filesOf(folder)).as("files in the folder").isEqualTo(files);
    assertThat(openFiles(folder)).as("files left open").isEmpty();
    assertThat(newThreads()).as("threads left behind").isEmpty();
  }

  /**
   * Deletes a folder with all that is in it.
   *
   * @param folder the folder
   * @throws IOException if the disk fails
   */
  static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private static Map<String, List<Byte>> filesOf(Path folder) throws IOException {
    Map<String, List<Byte>> found = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.toList()) {
        found.put(folder.relativize(path).toString(), content(path));
      }
    }
    return found;
  }

  private static List<Byte> content(Path path) throws IOException {
    List<Byte> content = new ArrayList<>();
    if (Files.isRegularFile(path)) {
      for (byte each : Files.readAllBytes(path)) {
        content.add(each);
      }
    }
    return content;
  }

  /** Where the system tells (Linux): what this process holds open in the folder. */
  private static List<Path> openFiles(Path folder) throws IOException {
    List<Path> open = new ArrayList<>();
    if (!Files.isDirectory(OPEN_FILES)) {
      return open;
    }
    try (Stream<Path> all = Files.list(OPEN_FILES)) {
      for (Path each : all.toList()) {
        // The entry of this very listing is gone by now.
        Path target = Files.isSymbolicLink(each) ? Files.readSymbolicLink(each) : each;
        if (target.startsWith(folder)) {
          open.add(target);
        }
      }
    }
    return open;
  }

  /** Threads on their way out get a moment to go. */
  private List<String> newThreads() {
    List<String> left = new ArrayList<>();
    for (Thread thread : threads()) {
      if (!threads.contains(thread)) {
        try {
          thread.join(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
        if (thread.isAlive()) {
          left.add(thread.getName());
        }
      }
    }
    return left;
  }

  /** All threads but those that the JDK starts for itself. */
  private static List<Thread> threads() {
    List<Thread> own = new ArrayList<>();
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      String name = thread.getName();
      ThreadGroup group = thread.getThreadGroup();
      boolean jdk =
          name.startsWith("ForkJoinPool.commonPool") || group == null || group.getParent() == null;
      if (!jdk) {
        own.add(thread);
      }
    }
    return own;
  }
}
