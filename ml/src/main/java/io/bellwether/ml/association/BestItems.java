package io.bellwether.ml.association;

/** The best items so far, at most so many, in order: largest score first, then smallest number. */
final class BestItems {

  private final int[] items;
  private final double[] scores;
  private final int[] rules;
  private int size;

  BestItems(int room) {
    items = new int[room];
    scores = new double[room];
    rules = new int[room];
  }

  int size() {
    return size;
  }

  int item(int place) {
    return items[place];
  }

  double score(int place) {
    return scores[place];
  }

  int rule(int place) {
    return rules[place];
  }

  /** Offers an item that may have been offered before; its largest score counts. */
  void offer(int item, double score, int rule) {
    if (isFull() && !isBefore(score, item, size - 1)) {
      return;
    }
    int known = place(item);
    if (known < 0) {
      offerNew(item, score, rule);
    } else if (score > scores[known]) {
      insert(known, item, score, rule);
    }
  }

  /** Offers an item that was not offered before. */
  void offerNew(int item, double score, int rule) {
    if (!isFull()) {
      insert(size++, item, score, rule);
    } else if (size > 0 && isBefore(score, item, size - 1)) {
      insert(size - 1, item, score, rule);
    }
  }

  /** Whether an item of that score, whichever it is, comes too late. */
  boolean isBelowAll(double score) {
    return isFull() && (size == 0 || score < scores[size - 1]);
  }

  boolean holds(int item) {
    return place(item) >= 0;
  }

  private boolean isFull() {
    return size == items.length;
  }

  /** Puts an item where it belongs; what was at the hole is lost. */
  private void insert(int hole, int item, double score, int rule) {
    int place = hole;
    while (place > 0 && isBefore(score, item, place - 1)) {
      items[place] = items[place - 1];
      scores[place] = scores[place - 1];
      rules[place] = rules[place - 1];
      place--;
    }
    items[place] = item;
    scores[place] = score;
    rules[place] = rule;
  }

  private boolean isBefore(double score, int item, int place) {
    return score > scores[place] || (score == scores[place] && item < items[place]);
  }

  private int place(int item) {
    for (int i = 0; i < size; i++) {
      if (items[i] == item) {
        return i;
      }
    }
    return -1;
  }
}
