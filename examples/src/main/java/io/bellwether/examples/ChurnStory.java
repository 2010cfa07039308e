package io.bellwether.examples;

import io.bellwether.data.Dataset;
import java.nio.file.Path;

/**
 * Who leaves, and whom to call: a logistic regression on the customers of a telephone company says
 * what goes with leaving, is asked about customers that it has not seen, whether its probabilities
 * hold what they say, and from which one on a call pays.
 *
 * <p>{@link TelcoCustomers} has the data, {@link ChurnTrial} the model; {@link ChurnChapters} puts
 * it into words, {@link ChurnPictures} draws.
 */
public final class ChurnStory {

  private ChurnStory() {}

  /**
   * Tells the story.
   *
   * @param args none
   */
  public static void main(String[] args) {
    System.out.println(tell(Gallery.FOLDER));
  }

  /** Returns the story as text, the same on each run; draws its pictures into a folder. */
  static String tell(Path folder) {
    Dataset customers = TelcoCustomers.read();
    ChurnTrial trial = ChurnTrial.of(TelcoCustomers.forModel(customers));
    return String.join(
        "\n\n",
        ChurnChapters.customers(customers),
        ChurnChapters.odds(trial),
        ChurnChapters.calibration(trial),
        ChurnChapters.calls(trial),
        Gallery.hang(folder, ChurnPictures.of(trial)));
  }
}
