"""Reference results of statsmodels 0.13.5 for io.bellwether.timeseries.diagnose.

In the module's folder, after diagnose-oracle.R has written the series: python3 src/test/python/diagnose-oracle.py
"""
import csv
import warnings
from collections import defaultdict

import numpy as np
from scipy import integrate
from statsmodels.stats.diagnostic import het_arch
from statsmodels.tsa.adfvalues import mackinnoncrit, mackinnonp
from statsmodels.tsa.stattools import adfuller

warnings.simplefilter("ignore")
folder = "src/test/resources/io/bellwether/timeseries/diagnose/"
series = defaultdict(list)
for row in csv.DictReader(open(folder + "series.csv")):
    series[row["series"]].append(float(row["value"] or "nan"))

with open(folder + "reference-python.csv", "w") as out:
    print("series,call,value", file=out)

    def put(name, call, value):
        print(f"{name},{call},{float(value)!r}", file=out)

    for name in ("retail", "stationary", "walk", "trend", "monthly", "quarterly", "restless"):
        x = np.array(series[name])
        for terms in ("n", "c", "ct"):
            for rule, most in ((None, 0), (None, 5), ("AIC", 8), ("BIC", 8)):
                r = adfuller(x, maxlag=most, regression=terms, autolag=rule)
                call = f"adf {terms} {rule} {most}"
                put(name, call, r[0])
                put(name, call + " p", r[1])
                put(name, call + " lags", r[2])
                for level in ("1%", "5%", "10%"):
                    put(name, call + " " + level, r[4][level])
        for lags in (1, 6, 12):
            lm = het_arch(x - x.mean(), nlags=lags)
            put(name, f"arch {lags}", lm[0])
            put(name, f"arch {lags} p", lm[1])
    for terms in ("n", "c", "ct"):
        for tau in np.arange(-20, 4.001, 0.25):
            put("", f"mackinnonp {terms} {tau}", mackinnonp(tau, regression=terms, N=1))
        for n in (20, 50, 137, 1000):
            for i, level in enumerate((0.01, 0.05, 0.1)):
                put("", f"mackinnoncrit {terms} {n} {level}", mackinnoncrit(1, terms, n)[i])

    def bridge(x, q):
        """P(sum over k of chi-squared(q) / (k pi)^2 > x), by the product over 20,000 terms."""
        lam = 1 / (np.pi * np.arange(1, 20001)) ** 2

        def f(u):
            theta = q * np.arctan(lam * u).sum() / 2 + q * u * (1 / 6 - lam.sum()) / 2 - x * u / 2
            rho = np.exp(q * np.log1p((lam * u) ** 2).sum() / 4)
            return np.sin(theta) / (u * rho)

        total = 0
        edges = np.concatenate([[1e-12], np.arange(1, 61) ** 2 * 1.0, [5000, 9000, 14000]])
        for a, b in zip(edges[:-1], edges[1:]):
            total += integrate.quad(f, a, b, limit=200, epsabs=1e-13)[0]
        return 0.5 + total / np.pi

    for q in (1, 2, 3, 11):
        for x in (0.05, 0.2, 0.46136, 0.75, 1.0, 1.7, 2.75, 4.0):
            put("", f"bridge {q} {x}", bridge(x, q))
