package io.bellwether.selection;

/** Checks that ways of folding share. */
final class Foldings {

  private Foldings() {}

  static int checkFolds(String option, int folds) {
    if (!(folds >= 2)) {
      throw new IllegalArgumentException(option + " is " + folds + ", but must be at least 2");
    }
    return folds;
  }

  static void checkEnough(int folds, int available, String what) {
    if (!(available >= folds)) {
      throw new IllegalArgumentException(
          "k is "
              + folds
              + ", but there are only "
              + available
              + " "
              + what
              + "; take fewer folds");
    }
  }
}
