"""Robust decompositions of series of even length by statsmodels, which takes the median that R's stl misses.

Run in this folder: python3 stl-oracle.py. Reads monthly.csv and retail.csv of
../resources/io/bellwether/timeseries/decompose and writes robust_even.csv there.
"""
import csv
import math
import numpy as np
import statsmodels
from statsmodels.tsa.seasonal import STL

folder = "../resources/io/bellwether/timeseries/decompose/"


def robust(y, period, seasonal):
    n = len(y)
    averaging = seasonal is None
    window = 10 * n + 1 if averaging else seasonal
    trend = math.ceil(1.5 * period / (1 - 1.5 / window))
    trend += 1 - trend % 2
    low = period + 1 - period % 2
    fit = STL(y, period=period, seasonal=window, trend=trend, low_pass=low, seasonal_deg=0, robust=True,
              seasonal_jump=math.ceil(window / 10), trend_jump=math.ceil(trend / 10),
              low_pass_jump=math.ceil(low / 10)).fit(inner_iter=1, outer_iter=15)
    s = np.asarray(fit.seasonal)
    if averaging:
        s = np.array([s[i % period::period].mean() for i in range(n)])
    return s, np.asarray(fit.trend)


columns = []
for name, count in (("monthly", 130), ("retail", 180)):
    with open(folder + name + ".csv") as file:
        y = np.array([float(row["value"]) for row in csv.DictReader(file)])[:count]
    for label, window in (("periodic", None), ("s13", 13)):
        s, t = robust(y, 12, window)
        columns += [(f"{name}_{label}_seasonal", s), (f"{name}_{label}_trend", t)]
with open(folder + "robust_even.csv", "w") as file:
    file.write(",".join(name for name, _ in columns) + "\n")
    for i in range(180):
        file.write(",".join(repr(float(c[i])) if i < len(c) else "NA" for _, c in columns) + "\n")
print("statsmodels", statsmodels.__version__, "numpy", np.__version__)
