"""Support vector classification of telco churn in scikit-learn (libsvm), as SvcBenchmark: c 1, Gaussian kernel, tolerance 1e-3.

  python3 svc.py FOLDER     FOLDER holds telco.train.csv.gz and telco.test.csv.gz (../shared/anchors/inputs)
"""

import sys

from measuring import measure, note

import numpy as np
import pandas as pd
import sklearn
from sklearn.metrics.pairwise import rbf_kernel
from sklearn.svm import SVC


def main(folder):
    train = pd.read_csv(f"{folder}/telco.train.csv.gz")
    test = pd.read_csv(f"{folder}/telco.test.csv.gz")
    x, y = train.drop(columns="y").to_numpy(float), train["y"].to_numpy()
    centre, scale = x.mean(axis=0), x.std(axis=0, ddof=1)
    x, new = (x - centre) / scale, (test.drop(columns="y").to_numpy(float) - centre) / scale
    model = SVC(cache_size=200).fit(x, y)
    b = model.dual_coef_.ravel()
    objective = 0.5 * b @ rbf_kernel(model.support_vectors_, gamma=model._gamma) @ b - np.abs(b).sum()
    note(f"scikit-learn {sklearn.__version__}: dual objective {objective:.6f}, {len(b)} support vectors")
    measure("sklearn_SVC", "fit", lambda: SVC(cache_size=200).fit(x, y), runs=4)
    measure("sklearn_SVC", "fitWithProbabilities", lambda: SVC(cache_size=200, probability=True).fit(x, y), runs=2)
    measure("sklearn_SVC", "predict", lambda: model.predict(new), runs=6)


main(sys.argv[1])
