package io.bellwether.house.bad;

/** Breaks: no classes by name. */
public final class ByName {
  Class<?> find(String name) throws ClassNotFoundException {
    return Class.forName(name);
  }
}
