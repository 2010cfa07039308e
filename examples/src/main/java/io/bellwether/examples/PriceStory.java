package io.bellwether.examples;

/** What moves the sales of a shop, told from its records. To be written with the first models. */
public final class PriceStory {

  private PriceStory() {}

  /**
   * Tells the story.
   *
   * @param args none
   */
  public static void main(String[] args) {
    System.out.println("The records are not read yet.");
  }
}
