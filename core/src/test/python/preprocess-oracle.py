"""Reference results for io.bellwether.preprocess: table.csv and preprocess.json.

Needs numpy, pandas, scikit-learn and, for the second opinion on quantiles, Rscript.
"""

import subprocess

import numpy as np
import pandas as pd
import sklearn
from sklearn.impute import SimpleImputer
from sklearn.preprocessing import MinMaxScaler, OneHotEncoder, RobustScaler, StandardScaler

from oracle_json import RESOURCES, uniforms, write

TABLE = RESOURCES / "preprocess" / "table.csv"
NUMERIC = ["units", "price", "discount", "rating", "fee"]


def make_table():
    """60 rows from the uniform numbers u1, u2, ... with seed 4711, eight to a row.

    units 1..12 with ties, every 13th row missing; price skewed, cents, every 11th missing, row 27 is
    999.95 (an outlier); discount mostly 0; rating 1..5 with tied most frequent values; fee constant;
    store a numeric code; region with every 17th row missing.
    """
    u = uniforms(4711)
    lines = ["units,price,discount,rating,fee,store,region"]
    for i in range(60):
        a, b, c, d, e, f, _, _ = (next(u) for _ in range(8))
        units = "" if i % 13 == 5 else str(1 + int(12 * a * b))
        price = "" if i % 11 == 3 else "999.95" if i == 26 else "%.2f" % (2 + 20 * c * c)
        discount = "0" if d < 0.8 else "%.2f" % (d - 0.5)
        rating = str(1 + i % 5 if i < 50 else 2 + 2 * (i % 2))
        store = ("101", "205", "512")[int(3 * e)]
        region = "" if i % 17 == 8 else ("east", "north", "south", "west")[min(3, int(5 * f))]
        lines.append(",".join([units, price, discount, rating, "4.5", store, region]))
    TABLE.write_text("\n".join(lines) + "\n", encoding="utf-8")


def r_quantiles(name, probabilities):
    """The same quantiles from R, type 7."""
    call = "x <- read.csv('%s')[['%s']]; cat(sprintf('%%.17g', quantile(x, c(%s), type = 7, na.rm = TRUE)))"
    code = call % (TABLE, name, ",".join(map(str, probabilities)))
    return [float(q) for q in subprocess.check_output(["Rscript", "-e", code], text=True).split()]


def limits(values, lower, upper):
    """Limits, how many values lie beyond them, and the column after clipping to them."""
    return {
        "lower": lower,
        "upper": upper,
        "below": int(np.sum(values < lower)),
        "above": int(np.sum(values > upper)),
        "clipped": np.clip(values, lower, upper),
    }


def scaled(scaler, x):
    """The transformed column; scikit-learn's scalers ignore missing values when they fit."""
    return scaler.transform(x).ravel()


def numeric_column(table, name):
    x = table[[name]].to_numpy(dtype=float)
    values = x.ravel()
    known = values[~np.isnan(values)]
    probabilities = [0, 0.05, 0.25, 0.5, 0.75, 0.95, 1]
    quantiles = np.percentile(known, [100 * p for p in probabilities])
    r = np.array(r_quantiles(name, probabilities))
    assert np.allclose(quantiles, r, rtol=1e-14, atol=0), (name, quantiles, r)
    q1, q3 = quantiles[2], quantiles[4]
    mean = float(np.mean(known))
    standard = StandardScaler().fit(x)
    min_max = MinMaxScaler().fit(x)
    robust = RobustScaler(quantile_range=(25.0, 75.0)).fit(x)
    sd = {ddof: float(np.std(known, ddof=ddof)) for ddof in (0, 1)}
    divisor = {ddof: sd[ddof] if sd[ddof] > 0 else 1.0 for ddof in (0, 1)}
    imputed = {
        s: float(SimpleImputer(strategy=s).fit(x).statistics_[0]) for s in ("mean", "median", "most_frequent")
    }
    return {
        "count": len(known),
        "missing": len(values) - len(known),
        "imputer": imputed,
        "quantiles_type_7": {"probabilities": probabilities, "values": quantiles},
        "standard_scaler": {
            "mean": standard.mean_[0],
            "sd_ddof0": sd[0],
            "sd_ddof1": sd[1],
            "scale_ddof0": standard.scale_[0],
            "scale_ddof1": divisor[1],
            "transformed_ddof0": scaled(standard, x),
            "transformed_ddof1": (values - mean) / divisor[1],
        },
        "min_max_scaler": {
            "min": min_max.data_min_[0],
            "max": min_max.data_max_[0],
            "range_used": 1 / min_max.scale_[0],
            "transformed": scaled(min_max, x),
        },
        "robust_scaler": {
            "center": robust.center_[0],
            "scale": robust.scale_[0],
            "transformed": scaled(robust, x),
        },
        "limits_iqr_1.5": limits(values, q1 - 1.5 * (q3 - q1), q3 + 1.5 * (q3 - q1)),
        "limits_iqr_3": limits(values, q1 - 3 * (q3 - q1), q3 + 3 * (q3 - q1)),
        "limits_z_3_ddof0": limits(values, mean - 3 * sd[0], mean + 3 * sd[0]),
        "limits_z_3_ddof1": limits(values, mean - 3 * sd[1], mean + 3 * sd[1]),
        "limits_z_2_ddof1": limits(values, mean - 2 * sd[1], mean + 2 * sd[1]),
        "limits_quantile_0.05_0.95": limits(values, quantiles[1], quantiles[5]),
    }


def one_hot(column):
    """Levels in ascending order; drop='first' leaves the first one out."""
    x = column.to_frame()
    full = OneHotEncoder(sparse_output=False).fit(x)
    dropped = OneHotEncoder(sparse_output=False, drop="first").fit(x)
    return {
        "levels": full.categories_[0],
        "counts": [int((column == level).sum()) for level in full.categories_[0]],
        "names_all": list(full.get_feature_names_out()),
        "names_drop_first": list(dropped.get_feature_names_out()),
        "encoded_all": full.transform(x).astype(int).tolist(),
        "encoded_drop_first": dropped.transform(x).astype(int).tolist(),
    }


def unseen_level(column):
    """handle_unknown='ignore': an unseen level gives zeros, the row of the dropped level with drop='first'."""
    x = column.to_frame()
    row = pd.DataFrame({column.name: ["overseas"]})
    dropped = OneHotEncoder(sparse_output=False, drop="first", handle_unknown="ignore").fit(x)
    full = OneHotEncoder(sparse_output=False, handle_unknown="ignore").fit(x)
    return {
        "row": "overseas",
        "encoded_all": full.transform(row).astype(int).tolist()[0],
        "encoded_drop_first": dropped.transform(row).astype(int).tolist()[0],
    }


def main():
    make_table()
    # pandas' default reading of decimals may be wrong in the last place.
    table = pd.read_csv(TABLE, float_precision="round_trip")
    imputer = SimpleImputer(strategy="most_frequent", missing_values=np.nan).fit(table[["region"]])
    region = pd.Series(imputer.transform(table[["region"]]).ravel(), name="region")
    write(
        "preprocess",
        "preprocess.json",
        {
            "tool": f"scikit-learn {sklearn.__version__}, numpy {np.__version__}, pandas {pd.__version__};"
            " quantiles agree with R 4.2.2 quantile(type = 7) to 1e-14",
            "call": "SimpleImputer(strategy), StandardScaler(), MinMaxScaler(), RobustScaler(quantile_range=(25, 75)),"
            " numpy.percentile (linear), OneHotEncoder(drop='first')",
            "data": "table.csv",
            "numeric": {name: numeric_column(table, name) for name in NUMERIC},
            "categorical_imputer": {
                "region": {"missing": int(table["region"].isna().sum()), "most_frequent": imputer.statistics_[0]}
            },
            "one_hot": {"region_after_imputation": one_hot(region), "store": one_hot(table["store"])},
            "unseen_level": unseen_level(region),
        },
    )


if __name__ == "__main__":
    main()
