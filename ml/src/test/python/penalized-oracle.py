"""Reference results of scikit-learn for io.bellwether.ml.penalized.

  /usr/bin/python3 penalized-oracle.py DIRECTORY     writes tall.csv, wide.csv and sklearn.json there

Data are made by the formulas below from numpy's PCG64 with the seeds given. All objectives are computed
here from their definition, 1 / (2 W) sum w (y - b0 - x'b)^2 + lambda (l1Ratio |b|_1 + (1 - l1Ratio) / 2
|b|_2^2), of the coefficients that scikit-learn returns.
"""

import json
import pathlib
import sys

import numpy as np
import sklearn
from sklearn.linear_model import ElasticNet, ElasticNetCV, Lasso, LassoCV, Ridge

FOLDS = 5


def tall():
    """200 rows, 8 features of different units, two of them nearly equal; weights; noise of deviation 2."""
    g = np.random.default_rng(7)
    z = g.standard_normal((200, 8))
    z[:, 3] = z[:, 2] + 0.05 * z[:, 3]
    x = np.round(z * [1, 10, 1, 1, 0.1, 5, 1, 100] + [0, 50, 3, 3, 1, 0, -2, 1000], 6)
    y = 4 + 3 * z[:, 0] - 2 * z[:, 1] + 1.5 * z[:, 2] + z[:, 4] + 2 * g.standard_normal(200)
    return x, np.round(y, 6), np.round(g.uniform(0.2, 3, 200), 3)


def wide():
    """40 rows, 90 features of which 5 matter."""
    g = np.random.default_rng(11)
    x = np.round(g.standard_normal((40, 90)), 6)
    y = 1 + x[:, :5] @ [3.0, -2.0, 1.5, 1.0, -1.0] + 0.5 * g.standard_normal(40)
    return x, np.round(y, 6), np.round(g.uniform(0.2, 3, 40), 3)


def write(file, x, y, w):
    names = [f"x{j}" for j in range(x.shape[1])] + ["w", "y"]
    rows = [",".join(names)] + [",".join(repr(float(v)) for v in row) for row in np.column_stack([x, w, y])]
    file.write_text("\n".join(rows) + "\n")


def objective(x, y, w, b0, b, scale, alpha, l1):
    r = y - b0 - x @ b
    s = b * scale
    return float(np.sum(w * r * r) / (2 * np.sum(w)) + alpha * (l1 * np.abs(s).sum() + (1 - l1) / 2 * (s @ s)))


def fit(name, x, y, w, model, alpha, l1, intercept, weighted, unit):
    n = len(y)
    weight = w if weighted else np.ones(n)
    mean = np.average(x, axis=0, weights=weight) if intercept else np.zeros(x.shape[1])
    scale = np.sqrt(np.average((x - mean) ** 2, axis=0, weights=weight)) if unit else np.ones(x.shape[1])
    if model == "ridge":
        m = Ridge(alpha=alpha * weight.sum(), fit_intercept=intercept, solver="cholesky")
    elif model == "lasso":
        m = Lasso(alpha=alpha, fit_intercept=intercept, tol=1e-12, max_iter=1_000_000)
    else:
        m = ElasticNet(alpha=alpha, l1_ratio=l1, fit_intercept=intercept, tol=1e-12, max_iter=1_000_000)
    m.fit(x / scale, y, sample_weight=weight if weighted else None)
    b = m.coef_ / scale
    b0 = float(m.intercept_)
    return {
        "data": name, "model": model, "lambda": alpha, "l1Ratio": l1, "intercept": intercept,
        "weighted": weighted, "unitVariance": unit,
        "call": f"{m} on {'features / deviation' if unit else 'features'}",
        "objective": objective(x, y, weight, b0, b, scale, alpha, l1),
        "interceptValue": b0, "coefficients": b.tolist(),
    }


def cross_validated(name, x, y, model, l1):
    n = len(y)
    folds = [(np.flatnonzero(np.arange(n) % FOLDS != f), np.flatnonzero(np.arange(n) % FOLDS == f)) for f in range(FOLDS)]
    options = dict(cv=folds, eps=1e-3, n_alphas=100, tol=1e-10, max_iter=1_000_000)
    m = LassoCV(**options) if model == "lasso" else ElasticNetCV(l1_ratio=l1, **options)
    m.fit(x, y)
    mse = m.mse_path_
    return {
        "data": name, "model": model, "l1Ratio": l1, "call": f"{type(m).__name__}(cv = row mod 5, eps=1e-3, n_alphas=100, tol=1e-10)",
        "lambda": float(m.alpha_), "lambdas": m.alphas_.tolist(), "errors": mse.mean(axis=1).tolist(),
        "standardErrors": (mse.std(axis=1, ddof=1) / np.sqrt(FOLDS)).tolist(),
        "interceptValue": float(m.intercept_), "coefficients": m.coef_.tolist(),
    }


def main(directory):
    directory = pathlib.Path(directory)
    fits, searches = [], []
    for name, (x, y, w) in {"tall": tall(), "wide": wide()}.items():
        write(directory / f"{name}.csv", x, y, w)
        for model, l1 in (("ridge", 0.0), ("lasso", 1.0), ("elasticNet", 0.5), ("elasticNet", 0.1)):
            for alpha in (0.01, 0.1, 1.0):
                for intercept, weighted, unit in ((True, False, False), (True, False, True), (True, True, False), (True, True, True), (False, False, False), (False, True, True)):
                    fits.append(fit(name, x, y, w, model, alpha, l1, intercept, weighted, unit))
        for model, l1 in (("lasso", 1.0), ("elasticNet", 0.5)):
            searches.append(cross_validated(name, x, y, model, l1))
    result = {"tool": f"scikit-learn {sklearn.__version__}, numpy {np.__version__}", "fits": fits, "searches": searches}
    (directory / "sklearn.json").write_text(json.dumps(result, indent=1) + "\n")


if __name__ == "__main__":
    main(sys.argv[1])
