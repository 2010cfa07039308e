package io.bellwether.ml.association;

/** Where in a rule an item is looked for. */
enum RuleSide {
  ANTECEDENT,
  CONSEQUENT,
  EITHER
}
