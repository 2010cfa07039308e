package io.bellwether.timeseries.compose;

import io.bellwether.persist.ModelCodec;
import io.bellwether.persist.ModelReader;
import io.bellwether.persist.ModelWriter;
import io.bellwether.timeseries.FourierTerms;
import io.bellwether.timeseries.SeriesState;
import io.bellwether.timeseries.arima.ArimaModel;

/** Keeps harmonic regressions: the periods, their numbers of pairs, and the ARIMA model. */
final class HarmonicRegressionCodec implements ModelCodec<HarmonicRegressionModel> {

  private static final int MOST_PAIRS = 10_000;

  @Override
  public String kind() {
    return "harmonic-regression/1";
  }

  @Override
  public Class<HarmonicRegressionModel> type() {
    return HarmonicRegressionModel.class;
  }

  @Override
  public void write(HarmonicRegressionModel model, ModelWriter writer) {
    writer
        .specification(model.specification())
        .summary("periods", model.series().length())
        .summary("terms", model.terms().toString())
        .put("specification", model.specification())
        .put("seasons", model.terms().periods())
        .put("pairs", model.terms().orders())
        .put("model", model.arima());
    SeriesState.put(writer, "report", model.report());
  }

  @Override
  public HarmonicRegressionModel read(ModelReader reader) {
    double[] periods = reader.doubles("seasons");
    int[] orders = reader.ints("pairs", periods.length);
    FourierTerms terms = FourierTerms.none();
    for (int i = 0; i < orders.length; i++) {
      // a number from a file reserves no memory
      if (orders[i] > MOST_PAIRS) {
        throw reader.fault(
            "pairs", "has " + orders[i] + ", but at most " + MOST_PAIRS + " are kept");
      }
      terms = terms.and(periods[i], orders[i]);
    }
    return new HarmonicRegressionModel(
        reader.text("specification"),
        reader.model("model", ArimaModel.class),
        terms,
        SeriesState.report(reader, "report"));
  }
}
