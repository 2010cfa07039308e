package io.bellwether.house.bad;

import org.ejml.data.DMatrixRMaj;

/** Breaks: no org.ejml outside io.bellwether.math; signatures show our types only. */
public final class Matrices {
  /** Shows EJML in a public method. */
  public DMatrixRMaj empty() {
    return new DMatrixRMaj(0, 0);
  }
}
