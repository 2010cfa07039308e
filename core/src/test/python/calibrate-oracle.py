"""Reference results for io.bellwether.calibrate: calibrate.json.

Isotonic functions are scikit-learn's; sigmoids maximise the likelihood with Platt's targets by
scipy, polished until the gradient vanishes.
"""

import numpy as np
import scipy
import sklearn
from scipy import optimize, special
from sklearn.isotonic import IsotonicRegression

from oracle_json import uniforms, write


def take(source, n):
    return np.array([next(source) for _ in range(n)])


def sigmoid(scores, positive, w):
    """a, b and the objective of p = 1 / (1 + exp(a s + b)), found on standardised scores z."""
    z = (scores - scores.mean()) / scores.std()
    n1, n0 = w[positive].sum(), w[~positive].sum()
    t = np.where(positive, (n1 + 1) / (n1 + 2), 1 / (n0 + 2))

    def objective(ab):
        f = ab[0] * z + ab[1]
        return np.sum(w * (np.logaddexp(0, -f) + t * f))

    def gradient(ab):
        f = ab[0] * z + ab[1]
        e = w * (t - special.expit(-f))
        return np.array([np.sum(e * z), np.sum(e)])

    start = optimize.minimize(objective, [0.0, 0.0], jac=gradient, method="BFGS", options={"gtol": 1e-9})
    best = optimize.root(gradient, start.x, tol=1e-14).x
    assert np.abs(gradient(best)).max() < 1e-13 * w.sum()
    a = best[0] / scores.std()
    return {"a": a, "b": best[1] - a * scores.mean(), "objective": objective(best)}


def isotonic(scores, positive, w, at):
    fitted = IsotonicRegression(y_min=0, y_max=1, out_of_bounds="clip").fit(
        scores, positive.astype(float), sample_weight=w
    )
    return {"at": at, "probability": fitted.predict(at)}


def case(scores, positive, w):
    spread = scores.max() - scores.min()
    at = np.linspace(scores.min() - 0.1 * spread, scores.max() + 0.1 * spread, 41)
    return {
        "scores": scores,
        "positive": positive.astype(int),
        "weights": w,
        "platt": sigmoid(scores, positive, np.ones_like(w)),
        "platt_weighted": sigmoid(scores, positive, w),
        "isotonic": isotonic(scores, positive, np.ones_like(w), at),
        "isotonic_weighted": isotonic(scores, positive, w, at),
    }


source = uniforms(20240305)
cases = {}
s = take(source, 120) * 4 - 2
cases["s-shaped"] = case(s, take(source, 120) < special.expit(3 * s - 0.5), np.floor(take(source, 120) * 5 + 1) / 2)
s = np.round(take(source, 150) * 2, 1)  # ties
cases["ties"] = case(s, take(source, 150) < s / 2.5, np.floor(take(source, 150) * 4 + 1))
s = take(source, 40) * 2 - 1
cases["separated"] = case(s, s > 0.1, np.floor(take(source, 40) * 3 + 1))
s = 1e6 + 250 * take(source, 80)  # far from zero, and against the class
cases["against"] = case(s, take(source, 80) > (s - 1e6) / 300, np.floor(take(source, 80) * 3 + 1))
s = take(source, 300) ** 3
cases["rare"] = case(s, take(source, 300) < 0.12 * s + 0.01, np.floor(take(source, 300) * 2 + 1))

write(
    "calibrate",
    "calibrate.json",
    {
        "tool": f"scikit-learn {sklearn.__version__}, scipy {scipy.__version__}, numpy {np.__version__}",
        "call": "IsotonicRegression(y_min=0, y_max=1, out_of_bounds='clip').fit(sample_weight=w).predict;"
        " optimize.minimize(BFGS), then optimize.root on the gradient, of sum w (log(1 + exp(-f)) + t f)"
        " with f = a s + b, t = (n1 + 1) / (n1 + 2) or 1 / (n0 + 2), n1 and n0 sums of weights",
        "cases": cases,
    },
)
