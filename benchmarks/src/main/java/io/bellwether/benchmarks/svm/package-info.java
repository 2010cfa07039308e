/**
 * Support vector machines against their peers. With kernels: {@code mvn ... -Ppeers -Djmh=Svr},
 * single fits by {@code -Dprogram="svm.SvrRun oj:10000 3 1"}, scikit-learn's side in {@code
 * scripts/svr_rbf.py}. Linear ones: {@code mvn ... -Djmh=LinearSv}, the peers' side in {@code
 * scripts/linear_svr.py}.
 */
@NullMarked
package io.bellwether.benchmarks.svm;

import org.jspecify.annotations.NullMarked;
