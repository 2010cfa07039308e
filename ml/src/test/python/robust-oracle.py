"""Reference results for io.bellwether.ml.robust: run from ml/src/test with
    python3 python/robust-oracle.py && Rscript R/quantile-oracle.R
Writes generated.csv and robust.json into resources/io/bellwether/ml/robust (scikit-learn, statsmodels);
the R script adds quantreg.json. wholesale.csv is the one in the resources of ml.linear."""
import json, sys, warnings
import numpy as np, pandas as pd, sklearn, statsmodels, statsmodels.api as sm
from sklearn.linear_model import HuberRegressor, QuantileRegressor
from statsmodels.robust.scale import HuberScale

OUT = "resources/io/bellwether/ml/robust/"
warnings.simplefilter("ignore")
rng = np.random.default_rng(20240602)
n = 150
g = pd.DataFrame({"x1": rng.normal(size=n).round(4), "x2": rng.uniform(0, 30, n).round(3),
                  "x3": rng.integers(0, 2, n)})
y = 4 + 1.5 * g.x1 - 0.2 * g.x2 + 2 * g.x3 + (0.5 + 0.05 * g.x2) * rng.standard_t(3, n)
y[rng.choice(n, 12, replace=False)] += 40
g["w"] = rng.integers(1, 5, n)
g["y"] = y.round(4)
g.to_csv(OUT + "generated.csv", index=False)
g = pd.read_csv(OUT + "generated.csv")
wholesale = pd.read_csv("resources/io/bellwether/ml/linear/wholesale.csv")

def huber_objective(b, c, s, X, y, w, eps, alpha):
    z = np.abs(y - X @ b - c) / s
    h = np.where(z <= eps, z * z, eps * (2 * z - eps))
    return float(np.sum(w * (s + h * s)) + alpha * b @ b)

def pinball(b, c, X, y, w, q, alpha):
    r = y - X @ b - c
    return float(np.sum(w * np.where(r > 0, q * r, (q - 1) * r)) / np.sum(w) + alpha * np.abs(b).sum())

class Fixed(HuberScale):
    def __init__(self, scale): super().__init__(); self.fixed = scale
    def __call__(self, *args): return self.fixed

cases = {"tool": f"scikit-learn {sklearn.__version__}, statsmodels {statsmodels.__version__}"}
sets = {"generated": (g, ["x1", "x2", "x3"], "y"),
        "wholesale": (wholesale, ["channel_retail", "log_fresh", "log_milk", "log_grocery", "log_frozen"], "log_detergents_paper")}
for name, (d, f, t) in sets.items():
    X, y = d[f].to_numpy(float), d[t].to_numpy(float)
    ones = np.ones(len(y))
    for eps, alpha, weighted in [(1.35, 1e-4, False), (1.1, 0.0, False), (2.0, 5.0, False), (1.35, 1e-4, True)]:
        if weighted and name != "generated": continue
        w = d["w"].to_numpy(float) if weighted else ones
        m = HuberRegressor(epsilon=eps, alpha=alpha, max_iter=100000, tol=1e-9).fit(X, y, sample_weight=w)
        block = {"data": name, "features": f, "target": t, "epsilon": eps, "lambda": alpha, "weighted": weighted,
                 "call": f"HuberRegressor(epsilon={eps}, alpha={alpha}, max_iter=100000, tol=1e-9)",
                 "objective": huber_objective(m.coef_, m.intercept_, m.scale_, X, y, w, eps, alpha),
                 "coefficients": [m.intercept_, *m.coef_], "scale": m.scale_, "outliers": int(m.outliers_.sum())}
        if alpha == 0:
            r = sm.RLM(y, sm.add_constant(X), M=sm.robust.norms.HuberT(eps)); r.scale_est = Fixed(m.scale_)
            fit = r.fit(scale_est=Fixed(m.scale_), cov="H1", tol=1e-13, maxiter=2000)
            block["rlm_coefficients"] = list(fit.params); block["rlm_standard_errors"] = list(fit.bse)
        cases[f"huber_{name}_{eps}_{alpha}_{'w' if weighted else 'u'}"] = block
    for q, alpha, weighted in [(0.5, 0.0, False), (0.1, 0.0, False), (0.9, 0.0, False), (0.25, 0.0, True), (0.7, 0.02, False), (0.5, 0.3, True)]:
        if weighted and name != "generated": continue
        w = d["w"].to_numpy(float) if weighted else ones
        m = QuantileRegressor(quantile=q, alpha=alpha, solver="highs").fit(X, y, sample_weight=w if weighted else None)
        # scikit-learn 1.2 divides the sum of weighted losses by the number of rows with weights: so by formula
        block = {"data": name, "features": f, "target": t, "quantile": q, "lambda": alpha, "weighted": weighted,
                 "call": f"QuantileRegressor(quantile={q}, alpha={alpha}, solver='highs')",
                 "objective": pinball(m.coef_, m.intercept_, X, y, w, q, alpha),
                 "coefficients": [m.intercept_, *m.coef_]}
        if alpha == 0 and not weighted:
            s = sm.QuantReg(y, sm.add_constant(X)).fit(q=q, max_iter=5000, p_tol=1e-10)
            block["statsmodels_objective"] = pinball(s.params[1:], s.params[0], X, y, w, q, 0)
        cases[f"quantile_{name}_{q}_{alpha}_{'w' if weighted else 'u'}"] = block
json.dump(cases, open(OUT + "robust.json", "w"), indent=1)
