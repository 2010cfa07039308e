"""Reference numbers for the theta method with other thetas: statsmodels' ThetaModel.

Run from the root of the repository: python3 timeseries/src/test/python/theta-oracle.py
"""

import json
import warnings

import numpy as np
import pandas as pd
import statsmodels
from statsmodels.tsa.forecasting.theta import ThetaModel

warnings.filterwarnings("ignore")
RESOURCES = "timeseries/src/test/resources/io/bellwether/timeseries/"
fits = []
# seasonal.csv has two minima, and the search of statsmodels ends in the other one
for name in ("clothing", "cycle", "persistent"):
    y = pd.read_csv(RESOURCES + "arima/" + name + ".csv").iloc[:, 0].to_numpy(float)
    index = pd.date_range("2000-01-01", periods=len(y), freq="MS")
    x = pd.Series(y, index)
    fit = ThetaModel(x, period=1, deseasonalize=False).fit(use_mle=False)
    block = {
        "series": name,
        "alpha": float(fit.params["alpha"]), "slope": float(fit.params["b0"]),
    }
    for theta in (1.5, 2.0, 5.0, np.inf):
        label = "infinite" if np.isinf(theta) else str(theta)
        block["theta " + label] = [float(v) for v in fit.forecast(14, theta=theta)]
    fits.append(block)
with open(RESOURCES + "smoothing/theta-statsmodels.json", "w") as out:
    json.dump({
        "tool": "statsmodels " + statsmodels.__version__,
        "call": "ThetaModel(x, period=1, deseasonalize=False)"
                ".fit(use_mle=False).forecast(14, theta)",
        "fits": fits}, out)
