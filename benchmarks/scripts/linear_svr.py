"""Linear support vector machines in scikit-learn on the input of LinearSvrBenchmark.

  python3 linear_svr.py INPUTS [oj_20000:10000 100000x20 ...]   INPUTS: the folder shared/anchors/inputs

LinearSVR and LinearSVC (liblinear) with their defaults but C 1, epsilon 0.1, dual=True; the
objective printed is of liblinear's problem, in which the intercept is penalised. SVR(kernel='linear')
(libsvm) only where there are at most 5,000 rows: it takes minutes beyond.
"""

import sys

from measuring import linear_input, measure, note

import warnings

import numpy as np
import pandas as pd
import sklearn
from sklearn.svm import SVR, LinearSVC, LinearSVR


def read(inputs, work):
    if ":" in work:
        name, rows = work.split(":")
        table = pd.read_csv(f"{inputs}/{name}.train.csv.gz", nrows=int(rows)).values
        return np.ascontiguousarray(table[:, :-1]), table[:, -1].copy()
    return linear_input(*map(int, work.split("x")))


def main(inputs, works):
    note(f"sklearn {sklearn.__version__}, numpy {np.__version__}")
    warnings.filterwarnings("ignore")
    for work in works:
        x, y = read(inputs, work)
        high = (y > np.mean(y)).astype(int)
        runs = 4
        found = {}

        def fit(name, make, target):
            def job():
                found[name] = make().fit(x, target)
            measure(name, work, job, runs=runs)

        fit("LinearSVR", lambda: LinearSVR(C=1, epsilon=0.1, random_state=0), y)
        fit("LinearSVR_squared", lambda: LinearSVR(
            C=1, epsilon=0.1, loss="squared_epsilon_insensitive", random_state=0), y)
        fit("LinearSVR_squared_primal", lambda: LinearSVR(
            C=1, epsilon=0.1, loss="squared_epsilon_insensitive", dual=False, random_state=0), y)
        fit("LinearSVC_hinge", lambda: LinearSVC(C=1, loss="hinge", random_state=0), high)
        if len(y) <= 5000:
            fit("SVR_linear", lambda: SVR(kernel="linear", C=1, epsilon=0.1, cache_size=200), y)
        m = found["LinearSVR"]
        objective = 0.5 * (m.coef_ @ m.coef_ + m.intercept_[0] ** 2) + np.sum(
            np.maximum(0, np.abs(y - m.predict(x)) - 0.1))
        note(f"{work}: LinearSVR objective {objective:.8g}, iterations {m.n_iter_}; "
             f"LinearSVC iterations {found['LinearSVC_hinge'].n_iter_}")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:] or ["oj_20000:2000", "oj_20000:5000", "oj_20000:10000", "100000x20"])
