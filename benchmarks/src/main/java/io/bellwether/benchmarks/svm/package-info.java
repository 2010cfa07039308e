/**
 * Support vector machines against their peers: {@code -Djmh=LinearSvr}; the peers' side is {@code
 * scripts/linear_svr.py}.
 */
@NullMarked
package io.bellwether.benchmarks.svm;

import org.jspecify.annotations.NullMarked;
