"""5% points of the OCSB statistic (no lags) under (1 - L)(1 - L^m) y = white noise, by simulation.

python3 ocsb_points.py  (numpy 1.24; seed 7); prints season length, 5% point, standard error.
"""
import numpy as np

rng = np.random.default_rng(7)


def statistics(m, seasons, replications):
    n = m * seasons
    done = []
    left = replications
    while left > 0:
        b = min(left, max(1, 2_000_000 // n))
        e = rng.standard_normal((n, b), dtype=np.float32).astype(float)
        s = np.cumsum(e, axis=0)
        y = s.copy()
        for t in range(m, n):
            y[t] = y[t - m] + s[t]
        d = e[m + 1 :]
        annual = s[m : n - 1]
        change = y[1 : n - m] - y[: n - m - 1]
        saa = (annual * annual).sum(0)
        scc = (change * change).sum(0)
        sac = (annual * change).sum(0)
        sad = (annual * d).sum(0)
        scd = (change * d).sum(0)
        det = saa * scc - sac**2
        b1 = (scc * sad - sac * scd) / det
        b2 = (saa * scd - sac * sad) / det
        s2 = ((d * d).sum(0) - b1 * sad - b2 * scd) / (d.shape[0] - 2)
        done.append(b2 / np.sqrt(s2 * saa / det))
        left -= b
    return np.concatenate(done)


for m in (2, 3, 4, 5, 6, 7, 8, 10, 12, 14, 24, 30, 48, 52, 96, 168):
    t = statistics(m, 30 if m <= 14 else 20, 400_000 if m <= 14 else 100_000)
    q = np.quantile(t, [0.045, 0.05, 0.055])
    error = np.sqrt(0.05 * 0.95 / len(t)) * (q[2] - q[0]) / 0.01
    print(m, round(q[1], 4), round(error, 4), flush=True)
