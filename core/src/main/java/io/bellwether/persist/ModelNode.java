package io.bellwether.persist;

/** The names of what a manifest, and every model nested in it, consists of. */
final class ModelNode {

  static final String KIND = "kind";
  static final String LIBRARY = "library";
  static final String INPUTS = "inputs";
  static final String SPECIFICATION = "specification";
  static final String SUMMARY = "summary";
  static final String STATE = "state";

  /** Marks an object that stands for a model. */
  static final String MODEL_TAG = "$model";

  /** Marks an object that stands for an array and says its type. */
  static final String ARRAY_TAG = "$array";

  static final String ARRAY_LENGTH = "length";
  static final String ARRAY_OFFSET = "offset";

  private ModelNode() {}
}
