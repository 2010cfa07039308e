package io.bellwether.persist;

/**
 * Something fitted that {@link ModelFile} can keep. Types that implement it have a {@link
 * ModelCodec}, which their module offers through {@link ModelCodecs}.
 */
public interface Saveable {}
