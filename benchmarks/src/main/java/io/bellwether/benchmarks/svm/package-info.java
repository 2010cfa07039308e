/**
 * Support vector machines against their peers: {@code mvn ... -Djmh=LinearSv}; the peers' side is
 * in {@code scripts/linear_svr.py}.
 */
package io.bellwether.benchmarks.svm;
