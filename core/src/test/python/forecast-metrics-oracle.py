"""Reference numbers for ForecastMetrics: scikit-learn's pinball loss, the rest in exact rational arithmetic.

Run in the root of the project: /usr/bin/python3 core/src/test/python/forecast-metrics-oracle.py
"""
import json
import math
import random
from fractions import Fraction as F

import numpy
import sklearn
from sklearn.metrics import mean_pinball_loss

random.seed(20260101)


def case(name, n, m, length, level_shift, missing):
    history = [round(level_shift + 0.3 * t + 10 * math.sin(2 * math.pi * t / m) + random.gauss(0, 3), 2) for t in range(length)]
    actual = [round(level_shift + 0.3 * (length + t) + random.gauss(0, 6), 2) for t in range(n)]
    forecast = [round(a + random.gauss(1, 4), 2) for a in actual]
    lower = [round(f - 5 - t * 0.1, 2) for t, f in enumerate(forecast)]
    upper = [round(f + 4 + t * 0.1, 2) for t, f in enumerate(forecast)]
    if missing:
        actual[2] = None
        history[5] = None
        actual[4] = 0.0
        actual[6], forecast[6] = 0.0, 0.0
        lower[6], upper[6] = -1.0, 1.0
        lower[4], upper[4] = round(forecast[4] - 5, 2), round(forecast[4] + 5, 2)
    rows = [i for i in range(n) if actual[i] is not None]
    a = [F(str(actual[i])) for i in rows]
    f = [F(str(forecast[i])) for i in rows]
    lo = [F(str(lower[i])) for i in rows]
    up = [F(str(upper[i])) for i in rows]
    k = len(rows)
    pairs = [F(str(history[t])) - F(str(history[t - m])) for t in range(m, length)
             if history[t] is not None and history[t - m] is not None]
    absolute = sum(abs(d) for d in pairs) / len(pairs)
    square = sum(d * d for d in pairs) / len(pairs)
    mse = sum((x - y) ** 2 for x, y in zip(f, a)) / k
    alpha = F(1, 5)
    score = sum(u - l + 2 / alpha * (max(l - y, 0) + max(y - u, 0)) for l, u, y in zip(lo, up, a)) / k
    nonzero = [i for i in range(k) if a[i] != 0]
    fa, fl, fu = ([float(x) for x in v] for v in (a, lo, up))
    p10, p90 = mean_pinball_loss(fa, fl, alpha=0.1), mean_pinball_loss(fa, fu, alpha=0.9)
    return {
        "name": name, "season": m, "history": history, "actual": actual, "forecast": forecast, "lower": lower, "upper": upper,
        "count": k, "missing": n - k,
        "mae": float(sum(abs(x - y) for x, y in zip(f, a)) / k),
        "rmse": math.sqrt(mse), "mase": float(sum(abs(x - y) for x, y in zip(f, a)) / k / absolute),
        "rmsse": math.sqrt(mse / square),
        "smape": float(sum(0 if x == y == 0 else 200 * abs(x - y) / (abs(x) + abs(y)) for x, y in zip(f, a)) / k),
        "mape": float(sum(100 * abs(f[i] - a[i]) / abs(a[i]) for i in nonzero) / len(nonzero)),
        "wape": float(100 * sum(abs(x - y) for x, y in zip(f, a)) / sum(abs(y) for y in a)),
        "bias": float(sum(x - y for x, y in zip(f, a)) / k),
        "relative_bias": float(sum(x - y for x, y in zip(f, a)) / sum(a)),
        "coverage": float(F(sum(1 for l, u, y in zip(lo, up, a) if l <= y <= u), k)),
        "width": float(sum(u - l for l, u in zip(lo, up)) / k),
        "score": float(score), "scaled_score": float(score / absolute),
        "pinball10": p10, "pinball90": p90, "scaled_pinball": (p10 + p90) / 2 / float(absolute),
    }


result = {
    "tool": f"scikit-learn {sklearn.__version__}, numpy {numpy.__version__}; Python fractions",
    "call": "sklearn.metrics.mean_pinball_loss(actual, bound, alpha); other measures by their formulas in fractions.Fraction",
    "cases": [case("monthly", 14, 12, 60, 80, False), case("plain", 9, 1, 20, 40, False), case("gaps", 12, 4, 30, 50, True)],
}
with open("core/src/test/resources/io/bellwether/metrics/forecast-metrics.json", "w") as out:
    json.dump(result, out)
    out.write("\n")
