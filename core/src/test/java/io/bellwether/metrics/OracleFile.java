package io.bellwether.metrics;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A resource file with the numbers of another tool, or a part of it.
 *
 * @param members what it holds, by name
 */
public record OracleFile(Map<String, Object> members) {

  /**
   * Reads a file.
   *
   * @param anchor a class of the package that the resource is in
   * @param name the name of the file
   * @return what it holds
   * @throws IOException if it cannot be read
   */
  public static OracleFile read(Class<?> anchor, String name) throws IOException {
    try (InputStream in = anchor.getResourceAsStream(name)) {
      return new OracleFile(JSON.std.mapFrom(Objects.requireNonNull(in, name)));
    }
  }

  /**
   * Returns an object inside.
   *
   * @param name its name
   * @return the object
   */
  @SuppressWarnings("unchecked") // the names of a JSON object are texts
  public OracleFile part(String name) {
    return new OracleFile((Map<String, Object>) member(name));
  }

  /**
   * Returns the objects inside an object.
   *
   * @param name the name of the object
   * @return its parts by name, in order
   */
  public Map<String, OracleFile> parts(String name) {
    Map<String, OracleFile> parts = new LinkedHashMap<>();
    part(name).members.keySet().forEach(key -> parts.put(key, part(name).part(key)));
    return parts;
  }

  /**
   * Tells whether there is a member.
   *
   * @param name its name
   * @return whether there is
   */
  public boolean has(String name) {
    return members.containsKey(name);
  }

  /**
   * Returns a number.
   *
   * @param name its name
   * @return the number
   */
  public double number(String name) {
    return ((Number) member(name)).doubleValue();
  }

  /**
   * Returns an array of numbers.
   *
   * @param name its name
   * @return the numbers
   */
  public double[] numbers(String name) {
    return numbers(member(name));
  }

  /**
   * Returns an array of whole numbers.
   *
   * @param name its name
   * @return the numbers
   */
  public int[] integers(String name) {
    return ((List<?>) member(name)).stream().mapToInt(n -> ((Number) n).intValue()).toArray();
  }

  /**
   * Returns an array of arrays.
   *
   * @param name its name
   * @return the numbers
   */
  public double[][] matrix(String name) {
    return ((List<?>) member(name)).stream().map(OracleFile::numbers).toArray(double[][]::new);
  }

  /**
   * Tells whether a member is true.
   *
   * @param name its name
   * @return the value
   */
  public boolean flag(String name) {
    return (Boolean) member(name);
  }

  private static double[] numbers(Object list) {
    return ((List<?>) list).stream().mapToDouble(n -> ((Number) n).doubleValue()).toArray();
  }

  private Object member(String name) {
    return Objects.requireNonNull(members.get(name), name);
  }
}
