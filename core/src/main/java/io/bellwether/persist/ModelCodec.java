package io.bellwether.persist;

/**
 * Writes and reads one kind of fitted thing. Reading goes through the same validating constructors
 * as fitting does, so that no file makes an object that a fit could not have made.
 *
 * @param <T> the type that is kept
 * @since 0.1.0
 */
public interface ModelCodec<T extends Saveable> {

  /**
   * Returns the name under which files know the kind: a short stable word, a slash and the number
   * of the format, such as {@code linear/1}. A changed format gets a new number; the codec of the
   * old one stays, to read. The word is of lower-case letters, digits and hyphens.
   *
   * @return the kind
   */
  String kind();

  /**
   * Returns the type. Objects of exactly this class are written by this codec, those of a subclass
   * are not: what the subclass adds would be lost without a word.
   *
   * @return the class whose instances are written
   */
  Class<? super T> type();

  /**
   * Writes the state of an object.
   *
   * @param value the object
   * @param writer receives its state
   */
  void write(T value, ModelWriter writer);

  /**
   * Rebuilds an object. The state comes from a file that anybody may have made: pass it to the
   * constructors that check it, and take sizes from the arrays that were read, never from a number
   * beside them.
   *
   * @param reader gives its state
   * @return an object that predicts the same bits as the one written
   * @throws ModelFormatException if the state is incomplete or contradicts itself; an {@link
   *     IllegalArgumentException} from a constructor is turned into one by the caller
   */
  T read(ModelReader reader);
}
