"""Logistic regression in scikit-learn and statsmodels on the input of the Java benchmark.

  python3 logistic.py telco.train.csv.gz     telco churn (of shared/anchors/inputs), standardised
  python3 logistic.py 100000x100             generated rows
"""

import sys
import warnings

from measuring import measure, note, uniform

import numpy as np
import pandas as pd
import sklearn
import statsmodels
import statsmodels.api as sm
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

warnings.simplefilter("ignore")


def telco(path):
    table = pd.read_csv(path)
    return StandardScaler().fit_transform(table.iloc[:, :-1].to_numpy(float)), table["y"].to_numpy()


def generated(n, p):
    x = uniform(np.arange(n * p)).reshape(n, p) - 0.5
    odds = np.zeros(n)
    for j in range(p):
        odds += (j % 5 - 1.5) / 2 * x[:, j]
    return x, (uniform(np.arange(n * p, n * p + n)) < 1 / (1 + np.exp(-odds))).astype(int)


def objective(model, x, y, l1):
    z = x @ model.coef_[0] + model.intercept_[0]
    b = model.coef_[0]
    return np.sum(np.logaddexp(0, z) - y * z) + (np.abs(b).sum() if l1 else (b @ b) / 2)


def times(name, x, y):
    jobs = {f"sklearn_{solver}": {"solver": solver} for solver in ("lbfgs", "liblinear", "newton-cholesky")}
    jobs["sklearn_lbfgs_tol1e-10"] = {"solver": "lbfgs", "tol": 1e-10, "max_iter": 10000}
    jobs["sklearn_newton-cholesky_tol1e-10"] = {"solver": "newton-cholesky", "tol": 1e-10}
    jobs["sklearn_liblinear_l1"] = {"solver": "liblinear", "penalty": "l1"}
    jobs["sklearn_saga_l1"] = {"solver": "saga", "penalty": "l1", "max_iter": 1000}
    for job, options in jobs.items():
        if job == "sklearn_saga_l1" and len(y) > 10000:
            continue
        found = []
        measure(job, name, lambda: found.append(LogisticRegression(C=1, **options).fit(x, y)),
                runs=20 if len(y) < 10000 else 4)
        note(f"{job}: objective {objective(found[-1], x, y, 'penalty' in options):.10f}, "
             f"iterations {found[-1].n_iter_}")
    if np.linalg.matrix_rank(x) == x.shape[1]:
        design = sm.add_constant(x)
        measure("statsmodels_Logit_inference", name,
                lambda: sm.Logit(y, design).fit(disp=0).summary2(), runs=4)


def main(arguments):
    note(f"sklearn {sklearn.__version__}, numpy {np.__version__}, statsmodels {statsmodels.__version__}")
    for work in arguments:
        if work.endswith(".gz"):
            times("telco", *telco(work))
        else:
            times(work, *generated(*map(int, work.split("x"))))


if __name__ == "__main__":
    main(sys.argv[1:])
