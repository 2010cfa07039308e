"""Oracle of HypergeometricTailTest: upper tails of the hypergeometric distribution.

Run: python3 fisher-oracle.py FILE   (mpmath 1.3.0 with 60 digits)

P(X >= x) for c draws out of n baskets of which a hold the antecedent, by summing the exact terms;
the first term from log-gamma at 60 digits, the others by exact ratios of whole numbers. The last
column is scipy.stats.hypergeom.sf(x - 1, n, a, c) where it is good to 1e-9, for a second opinion.
"""
import sys
import mpmath as mp
from scipy.stats import hypergeom
mp.mp.dps = 60

def logbinom(n, k):
    return mp.loggamma(n + 1) - mp.loggamma(k + 1) - mp.loggamma(n - k + 1)

def tail(n, a, c, x):
    x = max(x, 0, a + c - n)
    if x > min(a, c):
        return mp.mpf(0)
    mode = (a + 1) * (c + 1) // (n + 2)
    term = mp.e ** (logbinom(a, x) + logbinom(n - a, c - x) - logbinom(n, c))
    total, k = term, x
    while k < min(a, c):
        term = term * (a - k) * (c - k) / ((k + 1) * (n - a - c + k + 1))
        total += term
        k += 1
        if k > mode and term < total * mp.mpf(10) ** -40:
            break
    return total

CASES = [(5, 2, 1, 1), (5, 2, 3, 1), (5, 3, 3, 1), (5, 3, 3, 2), (5, 5, 3, 3), (5, 1, 5, 1),
         (10, 5, 5, 5), (10, 5, 5, 0), (24, 12, 12, 9), (100, 30, 40, 12), (100, 30, 40, 1),
         (100, 50, 50, 25), (100, 50, 50, 26), (100, 50, 50, 24), (1000, 10, 10, 1),
         (1000, 500, 2, 2), (1000, 999, 998, 997), (1000, 999, 998, 998),
         (9835, 2513, 1903, 736), (9835, 10, 2513, 10), (9835, 4000, 4100, 1700),
         (20728, 877, 1074, 731), (20728, 104, 2302, 104), (20728, 500, 600, 20),
         (20728, 500, 600, 14), (20728, 130, 131, 110), (20728, 2000, 2100, 203),
         (100000, 1000, 1100, 1000), (100000, 7800, 6600, 515), (100000, 300, 310, 111),
         (1000000, 5000, 6000, 31), (1000000, 5000, 6000, 150), (1000000, 100, 100, 60),
         (1000000, 400000, 300000, 120000), (1000000, 400000, 300000, 121500),
         (10000000, 5000000, 5000000, 2500000), (10000000, 5000000, 5000000, 2510000),
         (10000000, 5000000, 5000000, 2490000), (10000000, 50000, 40000, 700),
         (10000000, 1000, 900, 80), (10000000, 50, 60, 45), (10000000, 9999999, 9999998, 9999998),
         (10000000, 1000000, 1000000, 111000), (10000000, 60, 50, 42), (2000000000, 1000, 1000, 3),
         (2000000000, 1000000, 1000000, 600)]

with open(sys.argv[1], "w") as out:
    out.write("baskets,antecedent_count,consequent_count,count,p_value,scipy\n")
    for n, a, c, x in CASES:
        p = tail(n, a, c, x)
        s = float(hypergeom.sf(x - 1, n, a, c))
        good = p > 0 and abs(s / float(p) - 1) < 1e-9 if float(p) > 0 else False
        out.write(f"{n},{a},{c},{x},{mp.nstr(p, 20)},{repr(s) if good else ''}\n")
