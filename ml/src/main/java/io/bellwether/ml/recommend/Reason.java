package io.bellwether.ml.recommend;

/**
 * Why an item was recommended. What kind of reason it is depends on the model, which documents it;
 * the sentence is made when it is asked for.
 *
 * @since 0.1.0
 */
public interface Reason {

  /**
   * Says it in a sentence.
   *
   * @return a sentence, in English, numbers in {@link java.util.Locale#ROOT}
   */
  String sentence();
}
