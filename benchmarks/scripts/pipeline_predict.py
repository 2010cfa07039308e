"""Prediction by a fitted scikit-learn pipeline of six features: one record, and a million rows.

Four numeric features (median imputation, clipping by the box-plot rule, standardisation) and two
categorical ones (3 and 11 levels, first level dropped), then a linear regression. Fitted on the first
100,000 rows.
"""

import sys

from measuring import measure, note, uniform

import numpy as np
import pandas as pd
import sklearn
from sklearn.base import BaseEstimator, TransformerMixin
from sklearn.compose import ColumnTransformer
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LinearRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler

NUMERIC = ["price", "discount", "temperature", "stock"]
CATEGORICAL = ["channel", "store"]


class IqrClipper(BaseEstimator, TransformerMixin):
    """Clips to q1 - 1.5 iqr and q3 + 1.5 iqr of the training rows (quantiles of type 7)."""

    def fit(self, x, y=None):
        q1, q3 = np.percentile(x, [25, 75], axis=0)
        self.lower_, self.upper_ = q1 - 1.5 * (q3 - q1), q3 + 1.5 * (q3 - q1)
        return self

    def transform(self, x):
        return np.clip(x, self.lower_, self.upper_)


def table(n):
    """n rows and the target from u_j = uniform(8 i + j); every step rounded as written.

    price = 2 + 20 u0 u0, ten times that where u6 < 0.01; discount = max(0, u1 - 0.6);
    temperature = 30 u2 - 5; stock = floor(1000 u3 u3); channel c<floor(3 u4)>; store s<floor(11 u5)>, two digits;
    target = 50 - 2 min(price, 25) + 40 discount + 0.3 temperature + 0.01 stock + 3 channel + store + 4 (u7 - 0.5);
    then numeric column j is missing in the rows with (4 i + j) mod 23 = 7.
    """
    u = uniform(np.arange(8 * n)).reshape(n, 8)
    price = 2 + 20 * u[:, 0] * u[:, 0]
    price = np.where(u[:, 6] < 0.01, 10 * price, price)
    discount = np.maximum(0, u[:, 1] - 0.6)
    temperature = 30 * u[:, 2] - 5
    stock = np.floor(1000 * u[:, 3] * u[:, 3])
    channel, store = (3 * u[:, 4]).astype(int), (11 * u[:, 5]).astype(int)
    target = 50 - 2 * np.minimum(price, 25) + 40 * discount + 0.3 * temperature + 0.01 * stock
    target = target + 3 * channel + store + 4 * (u[:, 7] - 0.5)
    frame = pd.DataFrame(dict(zip(NUMERIC, (price, discount, temperature, stock))))
    for j, name in enumerate(NUMERIC):
        frame.loc[(4 * np.arange(n) + j) % 23 == 7, name] = np.nan
    frame["channel"] = np.array([f"c{k}" for k in range(3)], dtype=object)[channel]
    frame["store"] = np.array([f"s{k:02d}" for k in range(11)], dtype=object)[store]
    return frame, target


def main(n=1_000_000, training=100_000):
    frame, target = table(n)
    numbers = make_pipeline(SimpleImputer(strategy="median"), IqrClipper(), StandardScaler())
    columns = ColumnTransformer([("n", numbers, NUMERIC), ("c", OneHotEncoder(drop="first", sparse_output=False), CATEGORICAL)])
    model = make_pipeline(columns, LinearRegression()).fit(frame[:training], target[:training])
    predicted = model.predict(frame)
    note(f"sklearn {sklearn.__version__}, pandas {pd.__version__}, numpy {np.__version__}")
    note(f"sum of targets {target.sum():.12g}, of predictions {predicted.sum():.12g}; first three {predicted[:3]}")
    one = frame.iloc[[0]]
    measure("sklearn_pipeline", "predict_1_record_frame", lambda: model.predict(one), runs=10, calls=100)
    measure("sklearn_pipeline", f"predict_{n}_rows", lambda: model.predict(frame), runs=6)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
