"""Makes the reference numbers of the linear support vector machines.

    /usr/bin/python3 linear-svm-oracle.py ../resources/io/bellwether/ml/svm

writes linear_svm.csv (generated, numpy seed 5) and linear_svm.json. Solvers:

- libsvm by scikit-learn's SVR and SVC with kernel='linear', tol=1e-7: free intercept;
- liblinear by LinearSVR and LinearSVC, dual, tol=1e-10: penalised intercept, or none;
- scipy's minimize (SLSQP) on the quadratic programme of seven rows: brute force.

Objectives are computed here from coefficients by their formula, and for libsvm also from the dual
coefficients.
"""

import json
import sys
import warnings
from pathlib import Path

import numpy as np
import scipy
import sklearn
from scipy.optimize import minimize
from sklearn.svm import SVC, SVR, LinearSVC, LinearSVR

warnings.filterwarnings("ignore")
out = Path(sys.argv[1])

rng = np.random.default_rng(5)
n = 150
x = rng.normal(size=(n, 4))
x[:, 2] = rng.integers(0, 4, n)
x[:, 3] = 0.8 * x[:, 0] + 0.6 * x[:, 3]
x = x.round(6)
y = (3 + x @ [1.0, -0.5, 0.25, 0.0] + 0.4 * rng.standard_t(3, n)).round(6)
w = rng.integers(1, 4, n).astype(float)
label = np.clip(np.floor((y - 1) / 2 + 0.2 * rng.normal(size=n)), 0, 2).astype(int)
two = (label > 0).astype(int)
header = "x1,x2,x3,x4,weight,y,label,two"
np.savetxt(out / "linear_svm.csv", np.c_[x, w, y, label, two], fmt="%.10g", delimiter=",",
           header=header, comments="")


def losses(residual, squared):
    excess = np.maximum(0, residual)
    return excess ** 2 if squared else excess


def svr_objective(coef, b, c, eps, weight, squared, penalty=0.0):
    r = np.abs(y - x @ coef - b) - eps
    return 0.5 * coef @ coef + penalty + c * np.sum(weight * losses(r, squared))


def svc_objective(signs, coef, b, c, weight, squared, penalty=0.0):
    return (0.5 * coef @ coef + penalty
            + c * np.sum(weight * losses(1 - signs * (x @ coef + b), squared)))


cases = []


def add(call, **values):
    cases.append(dict(call=call, **{k: v.tolist() if isinstance(v, np.ndarray) else v
                                    for k, v in values.items()}))


ones = np.ones(n)
for c, eps, weight in [(1, 0.1, ones), (0.01, 0.1, ones), (20, 0.0, ones), (2, 0.5, w)]:
    m = SVR(kernel="linear", C=c, epsilon=eps, tol=1e-7, cache_size=500).fit(
        x, y, sample_weight=weight)
    coef, b = m.coef_[0], float(m.intercept_[0])
    beta = m.dual_coef_[0]
    dual = beta @ y[m.support_] - eps * np.abs(beta).sum() - 0.5 * coef @ coef
    add(f"SVR(kernel='linear', C={c}, epsilon={eps}, tol=1e-7)", model="svr", loss="L1",
        intercept="free", c=c, epsilon=eps, weighted=weight is w, coef=coef, b=b,
        objective=svr_objective(coef, b, c, eps, weight, False), dual=dual,
        supportVectors=len(m.support_))

for c, eps, loss, weight, scaling in [
        (1, 0.1, "L1", ones, 1), (1, 0.1, "L2", ones, 1), (5, 0.0, "L2", w, 1),
        (0.1, 0.5, "L1", w, 10), (1, 0.1, "L1", ones, 0), (1, 0.2, "L2", ones, 0)]:
    name = "epsilon_insensitive" if loss == "L1" else "squared_epsilon_insensitive"
    m = LinearSVR(C=c, epsilon=eps, loss=name, dual=True, tol=1e-10, max_iter=1_000_000,
                  fit_intercept=scaling > 0, intercept_scaling=max(scaling, 1),
                  random_state=0).fit(x, y, sample_weight=weight)
    coef, b = m.coef_, float(np.ravel(m.intercept_)[0]) if scaling > 0 else 0.0
    penalty = 0.5 * (b / scaling) ** 2 if scaling > 0 else 0.0
    add(f"LinearSVR(C={c}, epsilon={eps}, loss='{name}', intercept_scaling={scaling}, tol=1e-10)",
        model="svr", loss=loss, intercept="penalised" if scaling else "none", scaling=scaling, c=c,
        epsilon=eps, weighted=weight is w, coef=coef, b=b,
        objective=svr_objective(coef, b, c, eps, weight, loss == "L2", penalty))

signs = np.where(two == 1, 1.0, -1.0)
balanced = n / (2 * np.bincount(two))
for c, weight, class_weight in [(1, ones, None), (0.02, w, None), (20, ones, "balanced")]:
    m = SVC(kernel="linear", C=c, tol=1e-7, class_weight=class_weight, cache_size=500).fit(
        x, two, sample_weight=weight)
    coef, b = m.coef_[0], float(m.intercept_[0])
    factor = balanced[two] if class_weight else ones
    add(f"SVC(kernel='linear', C={c}, class_weight={class_weight}, tol=1e-7)", model="svc",
        loss="L1", intercept="free", c=c, weighted=weight is w, balanced=class_weight is not None,
        coef=coef, b=b, objective=svc_objective(signs, coef, b, c, weight * factor, False),
        dual=float(np.abs(m.dual_coef_).sum() - 0.5 * coef @ coef),
        supportVectors=len(m.support_))

for c, loss, weight, scaling in [(1, "L1", ones, 1), (1, "L2", ones, 1), (0.3, "L2", w, 5),
                                 (2, "L1", w, 0)]:
    name = "hinge" if loss == "L1" else "squared_hinge"
    m = LinearSVC(C=c, loss=name, dual=True, tol=1e-10, max_iter=1_000_000,
                  fit_intercept=scaling > 0, intercept_scaling=max(scaling, 1),
                  random_state=0).fit(x, two, sample_weight=weight)
    coef, b = m.coef_[0], float(np.ravel(m.intercept_)[0]) if scaling > 0 else 0.0
    penalty = 0.5 * (b / scaling) ** 2 if scaling > 0 else 0.0
    add(f"LinearSVC(C={c}, loss='{name}', intercept_scaling={scaling}, tol=1e-10)", model="svc",
        loss=loss, intercept="penalised" if scaling else "none", scaling=scaling, c=c,
        weighted=weight is w, coef=coef, b=b,
        objective=svc_objective(signs, coef, b, c, weight, loss == "L2", penalty))

m = LinearSVC(C=1, loss="squared_hinge", dual=True, tol=1e-10, max_iter=1_000_000,
              random_state=0).fit(x, label)
rest = dict(call="LinearSVC(C=1, tol=1e-10), three classes", coef=m.coef_.tolist(),
            b=m.intercept_.tolist(), predicted=m.predict(x).tolist(),
            decision=m.decision_function(x[:5]).tolist())

# brute force on seven rows: the primal problem as a quadratic programme in (w, b, slacks)
tx, ty = np.array([0.0, 1.0, 2.0, 3.0, 4.0, 4.0, 2.5]), np.array([0.1, 0.9, 2.5, 2.8, 4.4, 3.0, 9.0])
tiny = []
for c, eps in [(1.0, 0.1), (0.05, 0.2), (10.0, 0.0)]:
    k = len(tx)

    def f(v):
        return 0.5 * v[0] ** 2 + c * v[2:].sum()

    r = [{"type": "ineq", "fun": lambda v: v[2:] - (ty - tx * v[0] - v[1]) + eps},
         {"type": "ineq", "fun": lambda v: v[2:] + (ty - tx * v[0] - v[1]) + eps},
         {"type": "ineq", "fun": lambda v: v[2:]}]
    best = min((minimize(f, np.r_[s, s, np.full(k, 9.0)], constraints=r, method="SLSQP",
                         options=dict(ftol=1e-15, maxiter=2000)) for s in (0.0, 0.5, 1.0, 2.0)),
               key=lambda o: o.fun if o.success else np.inf)
    tiny.append(dict(c=c, epsilon=eps, objective=best.fun))

json.dump(dict(tool=f"scikit-learn {sklearn.__version__}, scipy {scipy.__version__}",
               data="linear_svm.csv", cases=cases, rest=rest,
               tiny=dict(x=tx.tolist(), y=ty.tolist(), cases=tiny)),
          open(out / "linear_svm.json", "w"), indent=1)
for case in cases:
    print(case["call"], case["objective"], case.get("dual"))
print(tiny, np.bincount(label), rest["decision"][0])
