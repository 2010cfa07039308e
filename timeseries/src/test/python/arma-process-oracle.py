"""Adds autocovariances (statsmodels arma_acovf) and spectral densities to arma-process.json.

Run from the root of the repository after timeseries/src/test/R/arma-process-oracle.R.
"""

import json

import numpy
import statsmodels
from statsmodels.tsa.arima_process import ArmaProcess, arma_acovf

OUT = "timeseries/src/test/resources/io/bellwether/timeseries/arima/arma-process.json"
with open(OUT) as f:
    data = json.load(f)
data["tool"] += "; statsmodels %s arma_acovf, arma_periodogram formula in numpy %s" % (
    statsmodels.__version__,
    numpy.__version__,
)
for case in data["cases"]:
    ar = numpy.r_[1, -numpy.array(case["ar"], dtype=float)]
    ma = numpy.r_[1, numpy.array(case["ma"], dtype=float)]
    case["acovf"] = [float(v) for v in arma_acovf(ar, ma, nobs=21)]
    case["stationary"] = bool(ArmaProcess(ar, ma).isstationary)
    case["invertible"] = bool(ArmaProcess(ar, ma).isinvertible)
    frequencies = [0.0, 1 / 12, 0.25, 0.37, 0.5]
    z = numpy.exp(-2j * numpy.pi * numpy.array(frequencies))
    density = abs(numpy.polyval(ma[::-1], z)) ** 2 / abs(numpy.polyval(ar[::-1], z)) ** 2
    case["frequencies"] = frequencies
    case["spectrum"] = [float(v) for v in density]
with open(OUT, "w") as f:
    json.dump(data, f, indent=1)
    f.write("\n")
