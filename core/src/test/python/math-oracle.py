"""Reference results for io.bellwether.math: quantiles (type 7) and moments, exact to the last bit.

Exact rational arithmetic on the doubles as they are; one rounding at the end.
"""

import math
from fractions import Fraction
from itertools import islice

import numpy as np

from oracle_json import uniforms, write

PROBABILITIES = [0.0, 0.05, 0.1, 0.25, 1 / 3, 0.5, 0.75, 0.9, 0.95, 1.0]

VECTORS = {
    "one": [4.25],
    "two": [10.0, 3.0],
    "three_with_tie": [2.0, 5.0, 2.0],
    "ten_with_ties": [7.5, 1.0, 3.25, 3.25, 9.0, -2.0, 3.25, 0.0, 9.0, 4.5],
    "ten_all_equal": [0.1] * 10,
    "far_apart": [1e-300, 1.0, 1e300, -1e300, 5.0],
}

ILL_CONDITIONED = {
    "billion_plus_small": [1e9 + d for d in (4.0, 7.0, 13.0, 16.0)],
    "billion_plus_thousandths": [1e9 + round(1000 * u) / 1000 for u in islice(uniforms(99), 100)],
    "trillions_with_signs": [1e12 + 0.5, -1e12, 1e12 - 0.25, -1e12 + 0.75, 3.0],
    "cancelling": [1e16, 1.0, -1e16, 1.0, 1e16, -1e16, 1.0],
    "single": [123.456],
}


def quantile(sorted_values, p):
    """Type 7 of Hyndman and Fan (1996): h = (n - 1) p, x[floor h] + (h - floor h) (x[floor h + 1] - x[floor h])."""
    h = (len(sorted_values) - 1) * Fraction(p)
    below = math.floor(h)
    above = min(below + 1, len(sorted_values) - 1)
    low, high = Fraction(sorted_values[below]), Fraction(sorted_values[above])
    return float(low + (h - below) * (high - low))


def quantile_case(values):
    exact = [quantile(sorted(values), p) for p in PROBABILITIES]
    numpy = np.quantile(values, PROBABILITIES)
    assert np.allclose(exact, numpy, rtol=1e-13, atol=1e-15), (exact, numpy)
    return {"values": values, "quantiles": exact}


def root(x):
    """The square root of a fraction, from its integer square root to 80 digits."""
    scale = 10**80
    return float(Fraction(math.isqrt(x.numerator * scale * scale // x.denominator), scale))


def moments(values):
    x = [Fraction(v) for v in values]
    n = len(x)
    mean = sum(x) / n
    squares = sum((v - mean) ** 2 for v in x)
    return {
        "values": values,
        "sum": float(sum(x)),
        "mean": float(mean),
        "sum_of_squared_deviations": float(squares),
        "variance_ddof0": float(squares / n),
        "variance_ddof1": float(squares / (n - 1)) if n > 1 else None,
        "sd_ddof1": root(squares / (n - 1)) if n > 1 else None,
    }


if __name__ == "__main__":
    write(
        "math",
        "quantiles.json",
        {
            "tool": "Python fractions, rounded once; numpy.quantile(method='linear') agrees to 1e-13",
            "call": "type 7: h = (n - 1) p with the double p taken exactly",
            "probabilities": PROBABILITIES,
            "cases": {name: quantile_case(v) for name, v in VECTORS.items()},
        },
    )
    write(
        "math",
        "moments.json",
        {
            "tool": "Python fractions, rounded once",
            "call": "exact sums over the doubles as stored",
            "cases": {name: moments(v) for name, v in ILL_CONDITIONED.items()},
        },
    )
