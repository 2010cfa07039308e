"""Reference results for io.bellwether.metrics.RegressionMetrics: regression-metrics.json.

Measures that scikit-learn has are scikit-learn's; the others are the stated formulas in numpy.
"""

import numpy as np
import sklearn
from sklearn import metrics

from oracle_json import write

# smape in [0, 2], wape as a fraction, bias positive where predictions are too high.
FORMULAS = {
    "rmse": "sqrt(mse)",
    "smape": "sum w_i s_i / sum w_i with s_i = 2 |y_i - f_i| / (|y_i| + |f_i|), s_i = 0 where y_i = f_i = 0",
    "wape": "sum w_i |y_i - f_i| / sum w_i |y_i|",
    "bias": "sum w_i (f_i - y_i) / sum w_i",
    "adjusted_r2": "1 - (1 - r2) (n - 1) / (n - p - 1), n the number of rows, p = predictors",
    "median_absolute_error_weighted": "scikit-learn's weighted percentile: the smallest |error| whose"
    " cumulated weight reaches half of the sum; no averaging of the middle two, so that equal weights and"
    " an even n differ from the plain median",
    "mape": "scikit-learn: mean of |y_i - f_i| / max(|y_i|, 2^-52); null here where an actual value is zero",
}

SALES = {
    "actual": [120.0, 95.5, 130.25, 88.0, 101.0, 143.75, 99.0, 110.5, 76.25, 125.0],
    "predicted": [115.0, 99.0, 128.75, 92.5, 101.0, 131.0, 104.5, 108.0, 81.75, 122.5],
    "weights": [1.0, 2.0, 0.5, 1.5, 1.0, 3.0, 0.25, 1.0, 0.75, 2.0],
    "predictors": 3,
}
# Zero, negative and equal values; one pair of zeros.
RETURNS = {
    "actual": [0.0, -4.0, 12.0, 0.0, 7.5, -1.25, 3.0],
    "predicted": [0.0, -3.0, 10.5, 1.5, 7.5, 0.75, 4.0],
    "weights": [1.0, 0.0, 2.0, 1.0, 0.5, 4.0, 1.5],
    "predictors": 2,
}
# Large values with a small spread: r2 from raw sums would lose half of its digits.
LARGE = {
    "actual": [1.0e8 + d for d in (0.5, 1.25, -2.0, 3.75, 0.0, -1.5)],
    "predicted": [1.0e8 + d for d in (0.25, 1.5, -1.5, 3.0, 0.5, -2.25)],
    "weights": [1.0, 1.0, 1.0, 2.0, 2.0, 2.0],
    "predictors": 1,
}


def measures(y, f, w, predictors):
    """All measures of one pair of vectors; w is None without weights."""
    one = np.ones_like(y) if w is None else w
    e = f - y
    size = np.abs(y) + np.abs(f)
    share = np.divide(2 * np.abs(e), size, out=np.zeros_like(e), where=size > 0)
    mse = metrics.mean_squared_error(y, f, sample_weight=w)
    r2 = metrics.r2_score(y, f, sample_weight=w)
    return {
        "mse": mse,
        "rmse": np.sqrt(mse),
        "mae": metrics.mean_absolute_error(y, f, sample_weight=w),
        "median_absolute_error": metrics.median_absolute_error(y, f, sample_weight=w),
        "mape": None if np.any(y == 0) else metrics.mean_absolute_percentage_error(y, f, sample_weight=w),
        "smape": np.sum(one * share) / np.sum(one),
        "wape": np.sum(one * np.abs(e)) / np.sum(one * np.abs(y)),
        "r2": r2,
        "adjusted_r2": 1 - (1 - r2) * (len(y) - 1) / (len(y) - predictors - 1),
        "max_error": metrics.max_error(y, f),
        "bias": np.sum(one * e) / np.sum(one),
    }


def case(vectors):
    y, f, w = (np.array(vectors[k]) for k in ("actual", "predicted", "weights"))
    p = vectors["predictors"]
    return {**vectors, "unweighted": measures(y, f, None, p), "weighted": measures(y, f, w, p)}


if __name__ == "__main__":
    write(
        "metrics",
        "regression-metrics.json",
        {
            "tool": f"scikit-learn {sklearn.__version__}, numpy {np.__version__}",
            "call": "sklearn.metrics: mean_squared_error, mean_absolute_error, median_absolute_error,"
            " mean_absolute_percentage_error, r2_score, max_error, with sample_weight where weighted",
            "formulas": FORMULAS,
            "cases": {"sales": case(SALES), "returns": case(RETURNS), "large": case(LARGE)},
        },
    )
