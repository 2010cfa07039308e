"""Reference results for io.bellwether.ml.logistic.LogisticRegression: statsmodels (multinomial
maximum likelihood) and scikit-learn (penalties).

Run from the root of the repository, after ml/src/test/R/logistic-oracle.R, which makes the data:
    /usr/bin/python3 ml/src/test/python/logistic-oracle.py

Features of penalised fits are standardised by StandardScaler first (standard deviations with divisor
n). scikit-learn minimises C * loss + penalty; here C = 1/lambda and objectives are given as
loss + lambda * penalty. "kkt" is by how much the solution misses its own first-order conditions.
"""
import json
import warnings

import numpy as np
import pandas as pd
import sklearn
import statsmodels
import statsmodels.api as sm
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

OUT = "ml/src/test/resources/io/bellwether/ml/logistic/"
CHURN = ["senior", "partner", "tenure", "fiber", "no_internet", "paperless", "monthly_charges",
         "total_charges"]
GENERATED = ["x1", "x2", "x3", "x4"]
warnings.simplefilter("ignore")


def write(name, content):
    with open(OUT + name + ".json", "w") as file:
        json.dump(content, file, indent=2)
        file.write("\n")


def multinomial(name, data, target, features):
    table = pd.read_csv(OUT + data)
    classes = sorted(table[target].unique())
    codes = table[target].map({label: k for k, label in enumerate(classes)}).to_numpy()
    x = table[features].to_numpy(float)
    mean, scale = x.mean(axis=0), x.std(axis=0)
    # fitted on standardised features, where Newton's method is exact; turned back afterwards
    design = sm.add_constant((x - mean) / scale)
    model = sm.MNLogit(codes, design)
    fit = model.fit(method="newton", maxiter=100, tol=1e-15, disp=0)
    turn = np.diag(np.r_[1, 1 / scale])
    turn[0, 1:] = -mean / scale
    groups = len(classes) - 1
    whole = np.kron(np.eye(groups), turn)
    covariance = whole @ np.linalg.inv(-model.hessian(fit.params)) @ whole.T
    write(name, {
        "tool": f"statsmodels {statsmodels.__version__}",
        "call": f"MNLogit({target}, {' + '.join(features)}).fit(method='newton', tol=1e-15)",
        "data": data, "target": target, "features": features,
        "labels": classes[1:],
        "coefficients": (turn @ fit.params.to_numpy() if hasattr(fit.params, "to_numpy")
                         else turn @ fit.params).T.tolist(),
        "standard_errors": np.sqrt(np.diag(covariance)).reshape(groups, -1).tolist(),
        "covariance_of_first_and_last": covariance[0, -1],
        "log_likelihood": fit.llf, "null_log_likelihood": fit.llnull,
    })


def penalised(data, target, features, lam, ratio, weights=None, balanced=False):
    table = pd.read_csv(OUT + data)
    x = StandardScaler().fit_transform(table[features].to_numpy(float))
    classes = sorted(table[target].unique())
    y = table[target].map({label: k for k, label in enumerate(classes)}).to_numpy()
    w = np.ones(len(y)) if weights is None else table[weights].to_numpy(float)
    penalty = {0: "l2", 1: "l1"}.get(ratio, "elasticnet")
    options = {"solver": "saga", "tol": 1e-15,
               "l1_ratio": ratio if penalty == "elasticnet" else None}
    model = LogisticRegression(C=1 / lam, penalty=penalty, max_iter=100000, random_state=1,
                               class_weight="balanced" if balanced else None, **options)
    model.fit(x, y, sample_weight=w)
    if balanced:
        w = w * (len(y) / (len(classes) * np.bincount(y)))[y]
    b, b0 = model.coef_, model.intercept_
    z = x @ b.T + b0
    if len(classes) == 2:
        z = np.c_[np.zeros(len(y)), z]
    top = z.max(axis=1)
    loss = np.sum(w * (top + np.log(np.exp(z - top[:, None]).sum(axis=1)) - z[np.arange(len(y)), y]))
    p = np.exp(z - top[:, None])
    p /= p.sum(axis=1, keepdims=True)
    slope = (w[:, None] * (p - np.eye(len(classes))[y])).T @ x
    slope = slope[1:] if len(classes) == 2 else slope
    slope = slope + lam * (1 - ratio) * b
    slope0 = (w[:, None] * (p - np.eye(len(classes))[y])).sum(axis=0)
    kkt = np.where(b != 0, np.abs(slope + lam * ratio * np.sign(b)),
                   np.maximum(np.abs(slope) - lam * ratio, 0)).max()
    kkt = max(kkt, np.abs(slope0).max())
    objective = loss + lam * ((1 - ratio) / 2 * (b ** 2).sum() + ratio * np.abs(b).sum())
    return {
        "call": f"LogisticRegression(C=1/{lam}, penalty='{penalty}', solver='{options['solver']}', "
                f"tol={options['tol']}, l1_ratio={ratio})",
        "data": data, "target": target, "features": features, "lambda": lam, "l1_ratio": ratio,
        "weights": weights, "balanced": balanced, "objective": objective, "kkt": kkt,
        "coefficients": b.tolist(), "intercepts": b0.tolist()}


multinomial("churn_multinomial", "churn.csv", "contract", CHURN[:3] + CHURN[5:7])
multinomial("generated_multinomial", "generated.csv", "level", GENERATED)
fits = []
for lam, ratio in [(0.5, 0), (4.0, 1), (4.0, 0.5), (1e-3, 0), (1e4, 0), (40.0, 1)]:
    fits.append(penalised("churn.csv", "churn", CHURN, lam, ratio))
fits.append(penalised("churn.csv", "churn", CHURN, 2.0, 0, balanced=True))
fits.append(penalised("generated.csv", "y", GENERATED, 2.0, 1, weights="weight"))
for lam, ratio in [(0.5, 0), (3.0, 1), (3.0, 0.3)]:
    fits.append(penalised("generated.csv", "level", GENERATED, lam, ratio))
    fits.append(penalised("churn.csv", "contract", CHURN, lam, ratio))
write("penalised", {"tool": f"scikit-learn {sklearn.__version__}", "fits": fits})
for f in fits:
    print(f["call"], f["data"], f["target"], f["objective"], "kkt", f["kkt"])
