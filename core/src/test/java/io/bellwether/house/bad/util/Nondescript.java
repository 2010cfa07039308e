package io.bellwether.house.bad.util;

/** Breaks: no package named util; and its package is not null-marked. */
public interface Nondescript {}
