package io.bellwether.house.bad;

import java.io.Serializable;

/** Breaks: no Serializable. */
public final class Frozen implements Serializable {}
