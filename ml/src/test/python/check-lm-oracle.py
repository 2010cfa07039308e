"""Recomputes every number of the linear-regression oracles from its definition, in 60-digit arithmetic,
and prints the largest deviation of R by kind of number.

Needs mpmath and scipy (for starting values only); run from anywhere:
  /usr/bin/python3 ml/src/test/python/check-lm-oracle.py
"""

import csv
import functools
import json
import pathlib

from mpmath import betainc, findroot, inverse, log, matrix, mp, mpf, nstr, pi, sqrt
from scipy import stats

mp.dps = 60
FOLDER = pathlib.Path(__file__).resolve().parents[1] / "resources/io/bellwether/ml/linear"
worst = {}


def compare(kind, case, exact, found, scale=None):
    """Deviation relative to the exact value, or to scale. Keeps the worst of each kind."""
    if found is None:
        worst.setdefault(kind + " (null)", (0.0, case, nstr(exact, 8), "null"))
        return
    size = abs(exact) if scale is None else scale
    off = abs(exact - mpf(found)) / (size or 1)
    if off >= worst.get(kind, (0.0,))[0]:
        worst[kind] = (float(off), case, nstr(exact, 17), "%.17g" % found)


def two_sided_p(t, df):
    return betainc(mpf(df) / 2, mpf(1) / 2, 0, df / (df + t * t), regularized=True)


def f_tail(f, df1, df2):
    return betainc(mpf(df2) / 2, mpf(df1) / 2, 0, df2 / (df2 + df1 * f), regularized=True)


@functools.lru_cache(maxsize=None)
def t_quantile(percent, df):
    outside = 1 - mpf(percent) / 100
    return findroot(lambda t: two_sided_p(t, df) - outside, mpf(stats.t.ppf(0.5 + percent / 200, df)))


class Fit:
    """Weighted least squares by the normal equations; 60 digits make that harmless."""

    def __init__(self, oracle):
        with open(FOLDER / oracle["data"], newline="") as file:
            rows = list(csv.DictReader(file))
        call = oracle["call"]
        self.kept = [k for k, v in oracle["coefficients"].items() if v is not None]
        self.weights = [mpf(float(r["weight"])) if "weights =" in call else mpf(1) for r in rows]
        self.offset = [mpf(float(r["exposure"])) if "offset =" in call else mpf(0) for r in rows]
        response = call[len("lm(") :].split(" ~")[0]
        self.x = [[mpf(1) if k == "(Intercept)" else mpf(float(r[k])) for k in self.kept] for r in rows]
        z = [mpf(float(r[response])) - o for r, o in zip(rows, self.offset)]
        self.n, self.p = len(z), len(self.kept)
        self.df = self.n - self.p
        self.intercept = oracle["has_intercept"]
        self.inverse = inverse(self.weighted_products(self.weights))
        right = matrix([sum(w * r[a] * v for w, r, v in zip(self.weights, self.x, z)) for a in range(self.p)])
        self.beta = self.inverse * right
        self.linear = [sum(v * b for v, b in zip(row, self.beta)) for row in self.x]
        self.errors = [v - f for v, f in zip(z, self.linear)]
        self.rss = sum(w * e * e for w, e in zip(self.weights, self.errors))
        self.s2 = self.rss / self.df
        self.largest = max(abs(v + o) for v, o in zip(z, self.offset))

    def weighted_products(self, weights):
        m = matrix(self.p, self.p)
        for w, row in zip(weights, self.x):
            for a in range(self.p):
                for b in range(self.p):
                    m[a, b] += w * row[a] * row[b]
        return m

    def quadratic(self, row):
        return sum(row[a] * self.inverse[a, b] * row[b] for a in range(self.p) for b in range(self.p))

    def explained(self, values):
        """Weighted squares about the weighted mean, or about zero without intercept."""
        mean = sum(w * v for w, v in zip(self.weights, values)) / sum(self.weights) if self.intercept else 0
        return sum(w * (v - mean) ** 2 for w, v in zip(self.weights, values))


def check_coefficients(case, o, m):
    for a, k in enumerate(m.kept):
        error = sqrt(m.s2 * m.inverse[a, a])
        t = m.beta[a] / error
        compare("coefficient", case, m.beta[a], o["coefficients"][k])
        compare("standard error", case, error, o["standard_errors"][k])
        compare("t", case, t, o["t"][k])
        compare("p", case, two_sided_p(t, m.df), o["p"][k])
        for level in (95, 99):
            half = t_quantile(level, m.df) * error
            compare("interval", case, m.beta[a] - half, o[f"confint_{level}_lower"][k], half)
            compare("interval", case, m.beta[a] + half, o[f"confint_{level}_upper"][k], half)
        for b in range(m.p):
            scale = m.s2 * sqrt(m.inverse[a, a] * m.inverse[b, b])
            compare("covariance", case, m.s2 * m.inverse[a, b], o["covariance"][a][b], scale)
        if k in o.get("vif", {}):
            compare("vif", case, m.inverse[a, a] * m.explained([row[a] for row in m.x]), o["vif"][k])


def check_summary(case, o, m):
    compare("rss", case, m.rss, o["rss"])
    compare("sigma", case, sqrt(m.s2), o["sigma"])
    blocks = [(o, [f + q for f, q in zip(m.linear, m.offset)])]
    if "response_less_offset" in o:
        blocks.append((o["response_less_offset"], m.linear))
    slopes = m.p - m.intercept
    for block, values in blocks:
        explained = m.explained(values)
        r2 = explained / (explained + m.rss)
        compare("r squared", case, r2, block["r_squared"])
        compare("r squared", case, 1 - (1 - r2) * (m.n - m.intercept) / mpf(m.df), block["adjusted_r_squared"])
        if slopes:
            f = explained / slopes / m.s2
            compare("F", case, f, block["f_statistic"])
            compare("p of F", case, f_tail(f, slopes, m.df), block["f_p"])
    likelihood = (sum(map(log, m.weights)) - m.n * (log(2 * pi) + 1 - log(m.n) + log(m.rss))) / 2
    compare("log likelihood, aic, bic", case, likelihood, o["log_likelihood"])
    compare("log likelihood, aic, bic", case, 2 * (m.p + 1) - 2 * likelihood, o["aic"])
    compare("log likelihood, aic, bic", case, log(m.n) * (m.p + 1) - 2 * likelihood, o["bic"])


def check_rows(case, o, m, hat):
    for i, h in enumerate(hat):
        compare("fitted", case, m.linear[i] + m.offset[i], o["fitted"][i], m.largest)
        compare("residual", case, m.errors[i], o["residuals"][i], m.largest)
        compare("leverage", case, h, o["hatvalues"][i])
        if 1 - h < mpf(10) ** -20:
            assert o["rstandard"][i] is None and o["rstudent"][i] is None and o["cooks_distance"][i] is None
            continue
        e = sqrt(m.weights[i]) * m.errors[i]
        inner = e / sqrt(m.s2 * (1 - h))
        outer = e / sqrt((m.rss - e * e / (1 - h)) / (m.df - 1) * (1 - h))
        cook = inner**2 * h / (1 - h) / m.p
        compare("standardised residual", case, inner, o["rstandard"][i], max(abs(inner), mpf("0.01")))
        compare("studentised residual", case, outer, o["rstudent"][i], max(abs(outer), mpf("0.01")))
        compare("Cook's distance", case, cook, o["cooks_distance"][i], max(cook, mpf("0.001")))


def check_robust(case, o, m, hat):
    if any(1 - h < mpf(10) ** -20 for h in hat):
        types = {"HC0": lambda h: 1, "HC1": lambda h: mpf(m.n) / m.df}
    else:
        types = {
            "HC0": lambda h: 1,
            "HC1": lambda h: mpf(m.n) / m.df,
            "HC2": lambda h: 1 / (1 - h),
            "HC3": lambda h: 1 / (1 - h) ** 2,
        }
    half = t_quantile(95, m.df)
    for kind, factor in types.items():
        omega = [(w * e) ** 2 * factor(h) for w, e, h in zip(m.weights, m.errors, hat)]
        v = m.inverse * m.weighted_products(omega) * m.inverse
        r = o["robust"][kind]
        for a, k in enumerate(m.kept):
            error = sqrt(v[a, a])
            t = m.beta[a] / error
            compare("robust standard error", case, error, r["standard_errors"][k])
            compare("robust t", case, t, r["t"][k])
            compare("robust p", case, two_sided_p(t, m.df), r["p"][k])
            compare("robust interval", case, m.beta[a] - half * error, r["confint_95_lower"][k], half * error)
            compare("robust interval", case, m.beta[a] + half * error, r["confint_95_upper"][k], half * error)
            for b in range(m.p if "covariance" in r else 0):
                compare("robust covariance", case, v[a, b], r["covariance"][a][b], sqrt(v[a, a] * v[b, b]))


def check_predictions(case, o, m):
    block = o["predictions"]
    rows = block["rows"]
    for i, fit in enumerate(block["fit"]):
        x = [mpf(1) if k == "(Intercept)" else mpf(rows[k][i]) for k in m.kept]
        offset = mpf(rows["exposure"][i]) if "offset =" in o["call"] else 0
        value = sum(v * b for v, b in zip(x, m.beta)) + offset
        variance = m.s2 * m.quadratic(x)
        compare("prediction", case, value, fit)
        compare("standard error of fit", case, sqrt(variance), block["se_fit"][i])
        for level in (80, 95):
            wanted = [("new_weights_one", "confidence", 0), ("new_weights_one", "prediction", m.s2)]
            if "new_weights" in block:
                wanted.append(("new_weights_given", "prediction", m.s2 / mpf(block["new_weights"][i])))
            for group, kind, noise in wanted:
                half = t_quantile(level, m.df) * sqrt(variance + noise)
                limits = block[group][f"{kind}_{level}"]
                compare("interval of prediction", case, value - half, limits["lower"][i], half)
                compare("interval of prediction", case, value + half, limits["upper"][i], half)


if __name__ == "__main__":
    for path in sorted(FOLDER.glob("*.json")):
        oracle = json.loads(path.read_text())
        model = Fit(oracle)
        leverages = [w * model.quadratic(row) for w, row in zip(model.weights, model.x)]
        check_coefficients(path.stem, oracle, model)
        check_summary(path.stem, oracle, model)
        check_rows(path.stem, oracle, model, leverages)
        check_robust(path.stem, oracle, model, leverages)
        check_predictions(path.stem, oracle, model)
    for kind, (off, case, exact, found) in sorted(worst.items()):
        print(f"{kind:28s} {off:8.1e}  {case}: exact {exact}, R {found}")
