#!/usr/bin/env python3
"""By how much intervals have to be widened: learns the numbers of ArimaCalibration and AutoCalibration.

usage: calibrate_intervals.py SAMPLE FEATURE...

SAMPLE is what the program forecast.CalibrationSample wrote. The scale of a deviation is
exp(b0 + b1 x1 + ...) for the features x: logh, logn, params (k / (n - k)), driftlogh. The numbers
minimise the interval score (Gneiting and Raftery 2007) of 80% and 95% intervals, in units of the
typical spread of each kind of series, so that yearly, quarterly, monthly and other ones count alike;
for every power of the bend (see IntervalCalibration). Needs numpy, pandas and scipy.
"""
import sys

import numpy as np
import pandas as pd
from scipy.optimize import minimize

LEVELS = ((1.959964, 0.05), (1.281552, 0.2))


def features(data, names):
    n = data.n.to_numpy(float)
    k = data.parameters.to_numpy(float)
    logh = np.log(data.h.to_numpy(float))
    known = {
        "logh": logh,
        "logn": np.log(n),
        "params": k / np.maximum(n - k, 2),
        "driftlogh": data.drift.to_numpy(float) * logh,
    }
    return np.column_stack([np.ones(len(data))] + [known[name] for name in names])


def bounds(data, factor, quantile, power):
    point = data.point.to_numpy()
    deviation = quantile * factor * data.spread.to_numpy()
    bent = (data.positive.to_numpy() == 1) & (point > 0) & (power < 1)
    base = np.where(bent, point, 1.0)
    low = base * np.maximum(1 - power * deviation / base, 0) ** (1 / power)
    high = base * (1 + power * deviation / base) ** (1 / power)
    return np.where(bent, low, point - deviation), np.where(bent, high, point + deviation)


def interval_score(data, factor, quantile, alpha, power):
    low, high = bounds(data, factor, quantile, power)
    y = data.actual.to_numpy()
    return (high - low + 2 / alpha * (np.maximum(low - y, 0) + np.maximum(y - high, 0))) / data.scale


def learn(data, names, power):
    x = features(data, names)
    weight = 1 / data.groupby("period").actual.transform("size")
    relative = data.spread / data.scale
    typical = relative.groupby(data.period).transform("median")

    def loss(b):
        factor = np.exp(x @ b)
        return sum(
            (weight * interval_score(data, factor, q, a, power) / typical).sum() for q, a in LEVELS
        )

    best = np.zeros(x.shape[1])
    for _ in range(2):
        best = minimize(loss, best, method="Nelder-Mead", options={"maxiter": 4000, "maxfev": 4000}).x
    return best, loss(best)


def report(data, factor, power):
    for period in ["yearly", "quarterly", "monthly", "other", None]:
        rows = np.ones(len(data), bool) if period is None else (data.period == period).to_numpy()
        part, y = data[rows], data.actual.to_numpy()[rows]
        held = []
        for q, a in LEVELS:
            low, high = bounds(part, factor[rows], q, power)
            held.append(100 * np.mean((y >= low) & (y <= high)))
        score = interval_score(part, factor[rows], *LEVELS[0], power).mean()
        print(f"  {period or 'all':10s} 95%: {held[0]:.1f}  80%: {held[1]:.1f}  score {score:.2f}")


def main():
    data = pd.read_csv(sys.argv[1])
    data = data[data.spread > 0].reset_index(drop=True)
    names = sys.argv[2:]
    for power in (1.0, 0.75, 0.5):
        b, loss = learn(data, names, power)
        print("power", power, "loss", round(loss, 3), dict(zip(["constant"] + names, np.round(b, 3))))
        report(data, np.exp(features(data, names) @ b), power)


if __name__ == "__main__":
    main()
