package io.bellwether.benchmarks.peers;

import io.bellwether.benchmarks.arima.ArimaLibrary;
import io.bellwether.benchmarks.arima.ArimaOrder;
import io.bellwether.benchmarks.arima.ArmaCoefficients;
import io.bellwether.benchmarks.arima.FittedArima;
import java.util.function.Supplier;
import jdplus.toolkit.base.api.arima.SarimaOrders;
import jdplus.toolkit.base.api.data.DoubleSeq;
import jdplus.toolkit.base.core.math.matrices.FastMatrix;
import jdplus.toolkit.base.core.regarima.RegArimaEstimation;
import jdplus.toolkit.base.core.regarima.RegArimaForecasts;
import jdplus.toolkit.base.core.regarima.RegArimaModel;
import jdplus.toolkit.base.core.regsarima.RegSarimaComputer;
import jdplus.toolkit.base.core.sarima.SarimaModel;
import jdplus.toolkit.base.core.sarima.estimation.SarimaMapping;
import jdplus.toolkit.base.core.stats.likelihood.ConcentratedLikelihoodWithMissing;

/**
 * JDemetra+: {@code RegSarimaComputer} as it comes (exact likelihood, several starts, precision
 * 1e-7), the mean as a regression variable. Forecasts with standard errors.
 */
public final class JDemetraArima implements ArimaLibrary {

  /** Makes the adapter. */
  public JDemetraArima() {}

  @Override
  public String name() {
    return "JDemetra+";
  }

  @Override
  public Supplier<FittedArima> prepare(ArimaOrder order, double[] values) {
    DoubleSeq y = DoubleSeq.of(values);
    SarimaOrders orders = new SarimaOrders(order.period());
    orders.setRegular(order.p(), order.d(), order.q());
    if (order.period() > 1) {
      orders.setSeasonal(order.seasonalP(), order.seasonalD(), order.seasonalQ());
    }
    return () -> fit(y, orders);
  }

  @SuppressWarnings("unchecked") // its builder's methods return the raw type
  private static Fitted fit(DoubleSeq y, SarimaOrders orders) {
    RegArimaModel<SarimaModel> model =
        RegArimaModel.<SarimaModel>builder()
            .y(y)
            .arima(SarimaModel.builder(orders).setDefault().build())
            .meanCorrection(orders.getDifferenceOrder() == 0)
            .build();
    return new Fitted(y, RegSarimaComputer.PROCESSOR.process(model, SarimaMapping.of(orders)));
  }

  private record Fitted(DoubleSeq y, RegArimaEstimation<SarimaModel> estimation)
      implements FittedArima {

    @Override
    public double logLikelihood() {
      return estimation.statistics().getLogLikelihood();
    }

    @Override
    public ArmaCoefficients coefficients() {
      SarimaModel arima = estimation.getModel().arima();
      return new ArmaCoefficients(
          arima.getPhi().times(-1).toArray(),
          arima.getTheta().toArray(),
          arima.getBphi().times(-1).toArray(),
          arima.getBtheta().toArray());
    }

    @Override
    public double[] forecast(int horizon) {
      SarimaModel arima = estimation.getModel().arima();
      ConcentratedLikelihoodWithMissing likelihood = estimation.getConcentratedLikelihood();
      double sigma2 = likelihood.sigma2();
      if (!estimation.getModel().isMean()) {
        return RegArimaForecasts.calcForecast(arima, y, horizon, sigma2).getForecasts();
      }
      FastMatrix ones = FastMatrix.make(y.length() + horizon, 1);
      ones.set(1);
      int estimated = estimation.statistics().getEstimatedParametersCount();
      return RegArimaForecasts.calcForecast(
              arima,
              y,
              ones,
              likelihood.coefficients(),
              likelihood.covariance(estimated, false),
              sigma2)
          .getForecasts();
    }
  }
}
