package io.bellwether.search;

import java.util.function.ToDoubleFunction;

/** A measure with its name. */
record Score<E>(String name, ToDoubleFunction<? super E> measure) {}
