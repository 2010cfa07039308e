package io.bellwether.benchmarks.peers;

import io.bellwether.benchmarks.arima.ArimaLibrary;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Loads signaflo's library apart from the others: it was made for EJML 0.30, some of whose classes
 * have the names of later ones, which Bellwether uses, but other methods. Of Smile it takes a
 * normal quantile, for which the later version does.
 */
final class Signaflo extends URLClassLoader {

  private static final String ADAPTER = SignafloArima.class.getName();

  private Signaflo(URL[] path) {
    super(path, Signaflo.class.getClassLoader());
  }

  /** The library behind the adapter. */
  static ArimaLibrary library() {
    try {
      return (ArimaLibrary)
          new Signaflo(path()).loadClass(ADAPTER).getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The class path without the later version. */
  private static URL[] path() {
    List<URL> path = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      String name = Path.of(entry).getFileName().toString();
      if (!name.startsWith("ejml-")) {
        try {
          path.add(Path.of(entry).toUri().toURL());
        } catch (MalformedURLException e) {
          throw new IllegalStateException(entry, e);
        }
      }
    }
    return path.toArray(URL[]::new);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!apart(name)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? findClass(name) : loaded;
    }
  }

  private static boolean apart(String name) {
    return name.startsWith("com.github.signaflo.")
        || name.startsWith("org.ejml.")
        || name.startsWith(ADAPTER);
  }
}
