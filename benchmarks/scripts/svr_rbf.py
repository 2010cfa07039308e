"""Support vector regression with a Gaussian kernel by scikit-learn: the peer of SvrBenchmark.

Usage: OMP_NUM_THREADS=1 python3 svr_rbf.py INPUTS WORK [RUNS]
INPUTS is shared/anchors/inputs, WORK one of oj:2000 ... oj:20000, friedman:10000, abalone:3342.
"""
import gzip
import sys
import time

import numpy as np
from sklearn.svm import SVR

OPTIONS = {"oj": (1.0, 0.0357, "oj_20000"), "friedman": (10.0, 0.05, "friedman_10000"),
           "abalone": (10.0, 0.125, "abalone")}


def read(path, rows=None):
    with gzip.open(path, "rt") as lines:
        table = np.loadtxt(lines, delimiter=",", skiprows=1, max_rows=rows)
    return np.ascontiguousarray(table[:, :-1]), np.ascontiguousarray(table[:, -1])


inputs, work = sys.argv[1:3]
data, rows = work.split(":")
c, gamma, file = OPTIONS[data]
X, y = read(f"{inputs}/{file}.train.csv.gz", int(rows))
T, t = read(f"{inputs}/{data}.test.csv.gz")
for _ in range(int(sys.argv[3]) if len(sys.argv) > 3 else 1):
    start = time.process_time()
    model = SVR(C=c, gamma=gamma, epsilon=0.1, tol=1e-3, cache_size=200).fit(X, y)
    fit = time.process_time() - start
    start = time.process_time()
    error = model.predict(T) - t
    predict = time.process_time() - start
    b = model.dual_coef_[0]
    kb = model.predict(X[model.support_]) - model.intercept_[0]
    objective = 0.5 * b @ kb - y[model.support_] @ b + 0.1 * np.abs(b).sum()
    print(f"{work} fit: cpu {fit:.2f} s, objective {objective:.3f}, {len(b)} support vectors, "
          f"{model.n_iter_} iterations; predict: {len(t) / predict:.0f} rows per cpu second, "
          f"rmse {np.sqrt((error ** 2).mean()):.6f}")
