"""An elastic-net path of 100 lambdas in scikit-learn, on the input of the Java benchmark ElasticNetPathBenchmark.

  python3 elastic_net.py                 times 1e5 x 100
  python3 elastic_net.py 10000x50 ...    times these sizes

enet_path is given columns and target that are centred already and in the order it likes best; it knows no intercept.
The objectives of the first, middle and last lambda are for comparison with the Java side.
"""

import sys

from measuring import bits, linear_input, measure, note

import numpy as np
import sklearn
from sklearn.linear_model import enet_path

L1_RATIO = 0.5


def objective(x, y, b, alpha):
    r = y - x @ b
    return r @ r / (2 * len(y)) + alpha * (L1_RATIO * np.abs(b).sum() + (1 - L1_RATIO) / 2 * (b @ b))


def times(n, p):
    x, y = linear_input(n, p)
    note(f"{n}x{p}: bits X {bits(x)}, bits y {bits(y)}")
    x = np.asfortranarray(x - x.mean(axis=0))
    y = y - y.mean()
    workload = f"elastic_net_path_{n}x{p}"
    for tolerance in (1e-4, 1e-8):
        for precompute in ("auto", True):
            found = {}

            def job():
                found["path"] = enet_path(x, y, l1_ratio=L1_RATIO, eps=1e-3, n_alphas=100, tol=tolerance, precompute=precompute)

            measure(f"sklearn_enet_path_tol{tolerance:g}_precompute_{precompute}", workload, job)
            alphas, coefficients, gaps = found["path"]
            shown = ", ".join(f"{alphas[k]:.6g}: {objective(x, y, coefficients[:, k], alphas[k]):.12g}" for k in (0, 50, 99))
            note(f"objectives {shown}; largest gap over n {max(gaps) / n:.3g}")


def main(arguments):
    note(f"sklearn {sklearn.__version__}, numpy {np.__version__}")
    for size in arguments or ["100000x100"]:
        times(*map(int, size.split("x")))


if __name__ == "__main__":
    main(sys.argv[1:])
