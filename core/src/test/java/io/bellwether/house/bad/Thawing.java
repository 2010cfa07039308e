package io.bellwether.house.bad;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;

/** Breaks: no Java serialization. */
public final class Thawing {
  Object thaw(InputStream in) throws IOException, ClassNotFoundException {
    return new ObjectInputStream(in).readObject();
  }
}
