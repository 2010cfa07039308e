"""Reference numbers of Svr: scikit-learn (libsvm) on a generated table.

Run in this folder: /usr/bin/python3 svr-oracle.py
Writes ../resources/io/bellwether/ml/svm/svr_generated.csv and svr_oracle.json.
"""
import json
import math
import numpy as np
import sklearn
from sklearn.svm import SVR, NuSVR

out = "../resources/io/bellwether/ml/svm/"
n = 240
rows = []
for i in range(n):  # a fixed formula, rounded, so that the table needs no random numbers
    x1 = round(2 * math.sin(1.7 * i + 0.3), 3)
    x2 = round(1.5 * math.cos(2.9 * i), 3)
    x3 = round(((i * 37) % 101) / 50.0 - 1, 3)
    w = [1, 2, 0.5, 3][i % 4]
    y = round(5 + 2 * math.sin(x1) + x2 * x2 - x1 * x3 + 0.6 * math.sin(71.0 * i), 3)
    rows.append((x1, x2, x3, w, y))
with open(out + "svr_generated.csv", "w") as f:
    f.write("x1,x2,x3,w,y\n")
    for r in rows:
        f.write(",".join(repr(v) for v in r) + "\n")
table = np.array(rows)
X, w, y = (np.ascontiguousarray(part) for part in (table[:, :3], table[:, 3], table[:, 4]))


def kernel(model, gamma, a, b):
    d = a @ b.T
    if model.kernel == "linear":
        return d
    if model.kernel == "poly":
        return (gamma * d + model.coef0) ** model.degree
    if model.kernel == "sigmoid":
        return np.tanh(gamma * d + model.coef0)
    return np.exp(-gamma * ((a * a).sum(1)[:, None] + (b * b).sum(1) - 2 * d))


def case(name, model, weighted=False):
    model.set_params(tol=1e-7, cache_size=50)
    model.fit(X, y, sample_weight=w if weighted else None)
    b = np.zeros(n)
    b[model.support_] = model.dual_coef_[0]
    gamma = model._gamma
    epsilon = model.epsilon if isinstance(model, SVR) else 0.0
    objective = 0.5 * b @ kernel(model, gamma, X, X) @ b - y @ b + epsilon * np.abs(b).sum()
    return {
        "name": name,
        "data": "svr_generated",
        "weighted": weighted,
        "call": repr(model).replace("\n", " "),
        "gamma": gamma,
        "objective": objective,
        "intercept": model.intercept_[0],
        "support": len(model.support_),
        "predictions": [round(v, 9) for v in model.predict(X[:60])],
    }


cases = [
    case("rbf, gamma scale", SVR()),
    case("rbf", SVR(C=10, gamma=0.5, epsilon=0.05)),
    case("rbf, large c", SVR(C=1000, gamma=0.3, epsilon=0.2)),
    case("rbf, no tube", SVR(C=2, gamma=0.3, epsilon=0)),
    case("rbf, weights", SVR(C=3, gamma=0.4, epsilon=0.1), True),
    case("linear", SVR(kernel="linear", C=2, epsilon=0.3)),
    case("linear, weights", SVR(kernel="linear", C=0.5), True),
    case("polynomial", SVR(kernel="poly", degree=3, gamma=0.2, coef0=1, C=1)),
    case("polynomial, gamma scale", SVR(kernel="poly", degree=2, coef0=0.5, C=1)),
    case("sigmoid", SVR(kernel="sigmoid", gamma=0.05, coef0=0, C=1)),
    case("nu", NuSVR(nu=0.3, C=5, gamma=0.4)),
    case("nu, half", NuSVR(C=1)),
    case("nu, all", NuSVR(nu=1.0, C=1, gamma=0.2)),
    case("nu, weights", NuSVR(nu=0.4, C=2, gamma=0.3), True),
]
with open(out + "svr_oracle.json", "w") as f:
    f.write('{"tool": "scikit-learn %s (libsvm), numpy %s; svr-oracle.py",\n"cases": [\n'
            % (sklearn.__version__, np.__version__))
    f.write(",\n".join(json.dumps(c, separators=(",", ":")) for c in cases))
    f.write("\n]}\n")
