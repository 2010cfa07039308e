"""The exact log-likelihood of a series as an ARMA process with 60 digits, the variance at its best.

For single checks of io.bellwether.timeseries.arima near unit roots, where doubles lose digits:

  python3 arma-exact-likelihood.py SERIES.csv D LAG AR MA MEAN

SERIES.csv has a column "value"; D differences at lag LAG are taken; AR and MA are all coefficients
of the polynomials, separated by commas, with R's signs, such as 0.5,0.2 or nothing: ""; MEAN is a
number, or "best" for the one that maximises. Needs mpmath. The autocovariances solve the linear
equations of Brockwell and Davis (1991), section 3.3, third method; the one-step predictions are
Durbin and Levinson's recursion.
"""

import csv
import sys

from mpmath import log, lu_solve, matrix, mp, mpf, nstr, pi

mp.dps = 60


def coefficients(text):
    return [mpf(c) for c in text.split(",") if c]


def autocovariances(ar, ma, n):
    p, r = len(ar), max(len(ar), len(ma))
    theta = [mpf(1)] + ma + [mpf(0)] * (r - len(ma))
    psi = []
    for k in range(r + 1):
        psi.append(theta[k] + sum(ar[i - 1] * psi[k - i] for i in range(1, min(k, p) + 1)))
    a, b = matrix(r + 1, r + 1), matrix(r + 1, 1)
    for k in range(r + 1):
        a[k, k] += 1
        for i in range(1, p + 1):
            a[k, abs(k - i)] -= ar[i - 1]
        b[k] = sum(theta[j] * psi[j - k] for j in range(k, r + 1))
    g = list(lu_solve(a, b))
    for k in range(r + 1, n):
        g.append(sum(ar[i] * g[k - 1 - i] for i in range(p)))
    return g


def innovations(g, columns):
    n = len(columns[0])
    phi, v, out = [], g[0], []
    for t in range(n):
        if t > 0:
            k = (g[t] - sum(phi[j] * g[t - 1 - j] for j in range(t - 1))) / v
            phi = [phi[j] - k * phi[t - 2 - j] for j in range(t - 1)] + [k]
            v *= 1 - k * k
        out.append(([c[t] - sum(phi[j] * c[t - 1 - j] for j in range(t)) for c in columns], v))
    return out


def main(file, differences, lag, ar, ma, mean):
    with open(file, encoding="utf-8") as lines:
        x = [mpf(float(row["value"])) for row in csv.DictReader(lines)]
    for _ in range(int(differences)):
        x = [x[i + int(lag)] - x[i] for i in range(len(x) - int(lag))]
    n = len(x)
    steps = innovations(autocovariances(coefficients(ar), coefficients(ma), n), [x, [mpf(1)] * n])
    if mean == "best":
        mu = sum(e[0] * e[1] / v for e, v in steps) / sum(e[1] ** 2 / v for e, v in steps)
    else:
        mu = mpf(mean)
    squares = sum((e[0] - mu * e[1]) ** 2 / v for e, v in steps)
    likelihood = -(n * log(2 * pi * squares / n) + n + sum(log(v) for _, v in steps)) / 2
    print("log-likelihood", nstr(likelihood, 15), "mean", nstr(mu, 15), "sigma2", nstr(squares / n, 15))


main(*sys.argv[1:])
