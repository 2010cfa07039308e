"""Least squares in scikit-learn, numpy and statsmodels on the input of the Java benchmark.

  python3 least_squares.py                 times 1e6 x 20 and 1e5 x 100
  python3 least_squares.py 10000x5 ...     times these sizes
  python3 least_squares.py --dump DIR ...  writes DIR/NxP.bin for least_squares.R (no timing)
"""

import math
import pathlib
import sys

from measuring import bits, linear_input, measure, note

import numpy as np
import scipy
import sklearn
import statsmodels
import statsmodels.api as sm
from sklearn.linear_model import LinearRegression


def times(n, p):
    x, y = linear_input(n, p)
    note(f"{n}x{p}: sum X {math.fsum(x.ravel()):.12g}, sum y {math.fsum(y):.12g}, bits X {bits(x)}, bits y {bits(y)}")
    workload = f"least_squares_{n}x{p}"
    found = {}

    def by_sklearn():
        found["sklearn"] = LinearRegression().fit(x, y).coef_

    def by_lstsq():
        design = np.column_stack([np.ones(n), x])
        found["numpy"] = np.linalg.lstsq(design, y, rcond=None)[0][1:]

    def by_statsmodels(method):
        fit = sm.OLS(y, sm.add_constant(x)).fit(method=method)
        found[f"statsmodels_{method}"] = fit.params[1:]
        return (
            fit.bse, fit.tvalues, fit.pvalues, fit.conf_int(), fit.rsquared, fit.rsquared_adj,
            fit.fvalue, fit.f_pvalue, fit.llf, fit.aic, fit.bic,
        )

    measure("sklearn_LinearRegression", workload, by_sklearn)
    measure("numpy_lstsq", workload, by_lstsq, runs=6)
    measure("statsmodels_OLS_pinv_inference", workload, lambda: by_statsmodels("pinv"), runs=4)
    measure("statsmodels_OLS_qr_inference", workload, lambda: by_statsmodels("qr"), runs=4)
    for name, coefficients in found.items():
        note(f"{name}: first coefficients {' '.join('%.12g' % b for b in coefficients[:3])}")


def dump(directory, n, p):
    x, y = linear_input(n, p)
    file = pathlib.Path(directory) / f"{n}x{p}.bin"
    with open(file, "wb") as out:
        x.astype("<f8").tofile(out)
        y.astype("<f8").tofile(out)


def main(arguments):
    note(f"sklearn {sklearn.__version__}, numpy {np.__version__}, scipy {scipy.__version__}, statsmodels {statsmodels.__version__}")
    directory = None
    if arguments[:1] == ["--dump"]:
        directory, arguments = arguments[1], arguments[2:]
    for size in arguments or ["1000000x20", "100000x100"]:
        n, p = map(int, size.split("x"))
        times(n, p) if directory is None else dump(directory, n, p)


if __name__ == "__main__":
    main(sys.argv[1:])
