package io.bellwether.persist;

/**
 * A model in a state tree.
 *
 * @param node its kind, description and state, named as in {@link ModelNode}
 */
record StoredModel(Section node) {}
