"""Writes data and the answers of scikit-learn (libsvm) for the tests of Svc and OneClassSvm.

Usage: svc-oracle.py SHARED OUT, where SHARED holds telco_churn.csv and bank_marketing.csv (the data sets' README states
their licences) and OUT is src/test/resources/io/bellwether/ml/svm. Data are random with a fixed seed, or every 14th row
of a class A set, rounded so that the files hold them exactly.
"""
import json
import sys

import numpy as np
import pandas as pd
import sklearn
from sklearn.calibration import CalibratedClassifierCV
from sklearn.metrics import log_loss
from sklearn.metrics.pairwise import linear_kernel, polynomial_kernel, rbf_kernel, sigmoid_kernel
from sklearn.svm import SVC, NuSVC, OneClassSVM

SHARED, OUT = sys.argv[1], sys.argv[2]
TOL = 1e-7  # far below what is compared, so that both have the same solution


def generated():
    rng = np.random.default_rng(20240611)
    centres = np.array([[0, 0, 0], [1.6, 0.4, -0.5], [-0.8, 1.5, 0.6], [0.5, -1.4, 1.2]])
    labels = np.repeat(np.arange(4), [60, 45, 40, 15])
    x = centres[labels] + rng.normal(size=(len(labels), 3))
    order = rng.permutation(len(labels))
    frame = pd.DataFrame(x[order].round(3), columns=["x1", "x2", "x3"])
    frame["w"] = rng.integers(1, 5, size=len(labels)) / 2
    frame["label"] = np.array(["a", "b", "c", "d"])[labels[order]]
    return frame


def telco():
    t = pd.read_csv(f"{SHARED}/telco_churn.csv")
    t = t[t.total_charges.notna()].iloc[::14]
    frame = pd.DataFrame({
        "tenure": t.tenure / 72, "monthly": t.monthly_charges / 100, "total": (t.total_charges / 5000).round(4),
        "senior": t.senior_citizen, "partner": (t.partner == "Yes") * 1, "fiber": (t.internet_service == "Fiber optic") * 1,
        "monthToMonth": (t.contract == "Month-to-month") * 1, "twoYear": (t.contract == "Two year") * 1,
        "electronic": (t.payment_method == "Electronic check") * 1}).round(4)
    frame["label"] = t.churn
    return frame


def bank():
    t = pd.read_csv(f"{SHARED}/bank_marketing.csv").iloc[::17]
    frame = pd.DataFrame({
        "age": t.age / 50, "campaign": np.log(t.campaign), "previous": t.previous, "known": (t.pdays < 999) * 1,
        "cellular": (t.contact == "cellular") * 1, "euribor": t.euribor3m / 2, "confidence": t.cons_conf_idx / 5 + 8,
        "employed": (t.nr_employed - 5100) / 100}).round(4)
    frame["label"] = t.y
    return frame


def gram(model, x, y):
    g = getattr(model, "_gamma", None)
    return {"linear": lambda: linear_kernel(x, y), "rbf": lambda: rbf_kernel(x, y, g),
            "poly": lambda: polynomial_kernel(x, y, model.degree, g, model.coef0),
            "sigmoid": lambda: sigmoid_kernel(x, y, g, model.coef0)}[model.kernel]()


def objectives(model, x):
    """The dual objective of each pair, from the coefficients of scikit-learn's model."""
    k = gram(model, x[model.support_], x[model.support_])
    starts = np.concatenate([[0], np.cumsum(model.n_support_)])
    values, classes = [], len(model.n_support_)
    for i in range(classes):
        for j in range(i + 1, classes):
            b = np.zeros(len(model.support_))
            b[starts[i]:starts[i + 1]] = model.dual_coef_[j - 1, starts[i]:starts[i + 1]]
            b[starts[j]:starts[j + 1]] = model.dual_coef_[i, starts[j]:starts[j + 1]]
            linear = 0 if isinstance(model, NuSVC) else np.abs(b).sum()
            values.append(0.5 * b @ k @ b - linear)
    return values


def case(name, data, frame, model, **fit):
    features = [c for c in frame.columns if c not in ("w", "label")]
    x, y = frame[features].to_numpy(float), frame["label"].to_numpy()
    weights = frame["w"].to_numpy() if fit.get("weighted") else None
    model.fit(x, y, sample_weight=weights)
    d = model.decision_function(x)
    # ties among votes are broken by the sums of decision values
    labels = model.set_params(decision_function_shape="ovr", break_ties=True).predict(x)
    model.set_params(decision_function_shape="ovo", break_ties=False)
    binary = len(model.classes_) == 2
    # positive for the second class of a pair, as scikit-learn has it for two classes and not for more
    pairs = [d.tolist()] if binary else (-d).T.tolist()
    return {"name": name, "data": data, "features": features, "weighted": bool(fit.get("weighted")),
            "call": repr(model), "gamma": getattr(model, "_gamma", 0), "objectives": objectives(model, x),
            "nSupport": [int(n) for n in model.n_support_], "labels": labels.tolist(),
            "decisions": [np.round(p, 7).tolist() for p in pairs]}


def one_class(name, data, frame, model, weighted=False):
    features = [c for c in frame.columns if c not in ("w", "label")]
    x = frame[features].to_numpy(float)
    model.fit(x, sample_weight=frame["w"].to_numpy() if weighted else None)
    b = model.dual_coef_.ravel()
    k = gram(model, x[model.support_], x[model.support_])
    return {"name": name, "data": data, "features": features, "weighted": weighted, "call": repr(model),
            "gamma": getattr(model, "_gamma", 0), "objective": float(0.5 * b @ k @ b),
            "support": len(model.support_), "rho": float(-model.intercept_[0]),
            "outliers": int((model.predict(x) < 0).sum()),
            "decisions": np.round(model.decision_function(x), 7).tolist()}


frames = {"svc_generated": generated(), "svc_telco": telco(), "svc_bank": bank()}
for name, frame in frames.items():
    frame.to_csv(f"{OUT}/{name}.csv", index=False)
frames = {name: pd.read_csv(f"{OUT}/{name}.csv") for name in frames}
g, t, b = frames["svc_generated"], frames["svc_telco"], frames["svc_bank"]
two = g[g.label.isin(["a", "b"])]


def svc(**options):
    return SVC(tol=TOL, decision_function_shape="ovo", cache_size=50, **options)


cases = [
    case("two classes, rbf", "svc_generated", two, svc(C=1)),
    case("rbf", "svc_generated", g, svc(C=1)),
    case("rbf, c 10, gamma 0.5", "svc_generated", g, svc(C=10, gamma=0.5)),
    case("linear", "svc_generated", g, svc(C=1, kernel="linear")),
    case("polynomial", "svc_generated", g, svc(C=1, kernel="poly", degree=3, coef0=1, gamma=0.3)),
    case("sigmoid", "svc_generated", g, svc(C=1, kernel="sigmoid", gamma=0.05, coef0=-1)),
    case("weighted rows", "svc_generated", g, svc(C=1), weighted=True),
    case("balanced", "svc_generated", g, svc(C=1, class_weight="balanced")),
    case("class weights", "svc_generated", g, svc(C=1, class_weight={"a": 0.5, "d": 4})),
    case("nu", "svc_generated", g,
         NuSVC(nu=0.3, tol=TOL, decision_function_shape="ovo")),
    case("nu, weighted rows", "svc_generated", g,
         NuSVC(nu=0.3, tol=TOL, decision_function_shape="ovo"), weighted=True),
    case("telco", "svc_telco", t, svc(C=1)),
    case("telco, linear, c 10", "svc_telco", t, svc(C=10, kernel="linear")),
    case("telco, nu", "svc_telco", t, NuSVC(nu=0.4, tol=TOL, decision_function_shape="ovo")),
    case("bank, balanced", "svc_bank", b, svc(C=2, class_weight="balanced")),
]
ones = [
    one_class("rbf", "svc_generated", g, OneClassSVM(nu=0.1, tol=TOL)),
    one_class("rbf, nu 0.5, gamma 0.7", "svc_generated", g, OneClassSVM(nu=0.5, gamma=0.7, tol=TOL)),
    one_class("linear", "svc_telco", t, OneClassSVM(nu=0.2, kernel="linear", tol=TOL)),
    one_class("polynomial", "svc_generated", g, OneClassSVM(nu=0.2, kernel="poly", degree=2, coef0=1, gamma=0.3, tol=TOL)),
    one_class("weighted rows", "svc_generated", g, OneClassSVM(nu=0.2, tol=TOL), weighted=True),
    one_class("telco", "svc_telco", t, OneClassSVM(nu=0.05, tol=TOL)),
]
def losses(name, frame):
    """Log loss on the last third of rows of scikit-learn's two ways to probabilities, for 9 seeds of the first."""
    x, y = frame.drop(columns=[c for c in ("w", "label") if c in frame]).to_numpy(float), frame["label"].to_numpy()
    cut = len(y) * 2 // 3
    own = [log_loss(y[cut:], SVC(probability=True, random_state=s).fit(x[:cut], y[:cut]).predict_proba(x[cut:]))
           for s in range(9)]
    calibrated = CalibratedClassifierCV(SVC(), ensemble=False).fit(x[:cut], y[:cut]).predict_proba(x[cut:])
    return {"name": name, "data": name, "train": cut, "svc": own, "calibrated": log_loss(y[cut:], calibrated)}


probabilities = [losses(name, frames[name]) for name in ("svc_generated", "svc_telco")]
tool = f"scikit-learn {sklearn.__version__} (libsvm), numpy {np.__version__}; svc-oracle.py"
for name, found in (("svc_oracle", cases), ("one_class_oracle", ones), ("svc_probability_oracle", probabilities)):
    with open(f"{OUT}/{name}.json", "w") as out:
        lines = ",\n".join(json.dumps(one, separators=(",", ":")) for one in found)
        out.write(f'{{"tool": "{tool}",\n"cases": [\n{lines}]}}\n')
