package io.bellwether.benchmarks.peers;

import com.github.signaflo.timeseries.TimePeriod;
import com.github.signaflo.timeseries.TimeSeries;
import com.github.signaflo.timeseries.TimeUnit;
import com.github.signaflo.timeseries.model.arima.Arima;
import com.github.signaflo.timeseries.model.arima.ArimaCoefficients;
import io.bellwether.benchmarks.arima.ArimaLibrary;
import io.bellwether.benchmarks.arima.ArimaOrder;
import io.bellwether.benchmarks.arima.ArmaCoefficients;
import io.bellwether.benchmarks.arima.FittedArima;
import java.lang.reflect.Method;
import java.util.function.Supplier;

/**
 * signaflo's timeseries: maximum likelihood from conditional sums of squares, its default, in
 * months, with intervals for the forecasts. To be had from {@link Signaflo}, as it needs an EJML of
 * its own.
 */
public final class SignafloArima implements ArimaLibrary {

  /** Called by {@link Signaflo}. */
  public SignafloArima() {}

  @Override
  public String name() {
    return "signaflo";
  }

  @Override
  public Supplier<FittedArima> prepare(ArimaOrder order, double[] values) {
    TimeSeries series = TimeSeries.from(TimePeriod.oneMonth(), values);
    TimePeriod season = new TimePeriod(TimeUnit.MONTH, order.period());
    var its =
        com.github.signaflo.timeseries.model.arima.ArimaOrder.order(
            order.p(),
            order.d(),
            order.q(),
            order.seasonalP(),
            order.seasonalD(),
            order.seasonalQ(),
            order.hasMean() ? Arima.Constant.INCLUDE : Arima.Constant.EXCLUDE);
    return () -> new Fitted(Arima.model(series, its, season, Arima.FittingStrategy.CSSML));
  }

  private record Fitted(Arima model) implements FittedArima {

    @Override
    public double logLikelihood() {
      return model.logLikelihood();
    }

    @Override
    public ArmaCoefficients coefficients() {
      return new ArmaCoefficients(
          some("arCoeffs"), some("maCoeffs"), some("seasonalARCoeffs"), some("seasonalMACoeffs"));
    }

    /** It keeps its coefficients to itself. */
    private double[] some(String name) {
      try {
        Method method = ArimaCoefficients.class.getDeclaredMethod(name);
        method.setAccessible(true);
        return (double[]) method.invoke(model.coefficients());
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("not the version of signaflo that this is for", e);
      }
    }

    @Override
    public double[] forecast(int horizon) {
      return model.forecast(horizon, 0.05).pointEstimates().asArray();
    }
  }
}
