assertThat(trials.rowCount()).isEqualTo(9);
assertThat(honest).isGreaterThan(best.evaluate(weeks).rmse());
assertThat(importances.list().get(0).name()).isEqualTo("log_price");
assertThat(ModelFile.load(file, RegressionModel.class).predict(weeks)).isEqualTo(best.predict(weeks));
