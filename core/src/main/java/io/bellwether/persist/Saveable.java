package io.bellwether.persist;

/**
 * Something fitted that {@link ModelFile} can keep. Types that implement it have a {@link
 * ModelCodec}, which their module offers through {@link ModelCodecs}.
 *
 * @since 0.1.0
 */
public interface Saveable {}
