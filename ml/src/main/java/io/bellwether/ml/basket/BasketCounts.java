package io.bellwether.ml.basket;

/** What reading baskets meets, counted as it goes; a {@link BasketReport} in the end. */
final class BasketCounts {

  long duplicateItems;
  long missingItems;
  long missingBaskets;
  long blankLines;
  int mixedTimes;
  int mixedCustomers;
  int rareItems;
  long rareOccurrences;
  int uncategorisedItems;

  BasketCounts copy() {
    BasketCounts copy = new BasketCounts();
    copy.duplicateItems = duplicateItems;
    copy.missingItems = missingItems;
    copy.missingBaskets = missingBaskets;
    copy.blankLines = blankLines;
    copy.mixedTimes = mixedTimes;
    copy.mixedCustomers = mixedCustomers;
    copy.rareItems = rareItems;
    copy.rareOccurrences = rareOccurrences;
    copy.uncategorisedItems = uncategorisedItems;
    return copy;
  }
}
