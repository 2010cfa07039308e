"""Reference results for Dataset.describe(): describe.json, from pandas, of preprocess/table.csv."""

import pandas as pd

from oracle_json import RESOURCES, write

TABLE = RESOURCES / "preprocess" / "table.csv"


def numeric(column):
    d = column.describe()
    return {
        "count": int(d["count"]),
        "missing": int(column.isna().sum()),
        "distinct": int(column.nunique()),
        "mean": d["mean"],
        "standard_deviation": d["std"],
        "min": d["min"],
        "q1": d["25%"],
        "median": d["50%"],
        "q3": d["75%"],
        "max": d["max"],
    }


def categorical(column):
    counts = column.value_counts()
    return {
        "count": int(column.count()),
        "missing": int(column.isna().sum()),
        "distinct": int(column.nunique()),
        "levels_by_count": [{"level": str(level), "count": int(n)} for level, n in counts.items()],
    }


if __name__ == "__main__":
    table = pd.read_csv(TABLE, float_precision="round_trip")
    write(
        "data",
        "describe.json",
        {
            "tool": f"pandas {pd.__version__}",
            "call": "DataFrame.describe() (ddof = 1, linear quantiles), value_counts(); missing values left out",
            "data": "../preprocess/table.csv",
            "rows": len(table),
            "numeric": {n: numeric(table[n]) for n in table.columns if n != "region"},
            "categorical": {"region": categorical(table["region"]), "store": categorical(table["store"])},
        },
    )
