package io.bellwether.persist;

/** A contract that models are asked for, as RegressionModel is. */
interface Shape {}
