package io.bellwether.house.bad;

import java.util.ArrayList;

/** Breaks: no Serializable, by what it extends. */
public final class FrozenByDescent extends ArrayList<String> {}
