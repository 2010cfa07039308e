package io.bellwether.benchmarks.arima;

import io.bellwether.timeseries.Frequency;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.arima.Arima;
import io.bellwether.timeseries.arima.ArimaModel;
import java.time.LocalDate;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Bellwether's {@link Arima}. */
public final class BellwetherArima implements ArimaLibrary {

  /** Makes the adapter. */
  public BellwetherArima() {}

  @Override
  public String name() {
    return "Bellwether";
  }

  @Override
  public Supplier<FittedArima> prepare(ArimaOrder order, double[] values) {
    TimeSeries series =
        TimeSeries.of(
            Frequency.MONTHLY.withSeason(order.period()), LocalDate.of(1949, 1, 1), values);
    var specification = Arima.builder().order(order.p(), order.d(), order.q());
    if (order.period() > 1) {
      specification.seasonal(order.seasonalP(), order.seasonalD(), order.seasonalQ());
    }
    Arima arima = specification.build();
    return () -> new Fitted(order, arima.fit(series));
  }

  private record Fitted(ArimaOrder order, ArimaModel model) implements FittedArima {

    @Override
    public double logLikelihood() {
      return model.logLikelihood();
    }

    @Override
    public ArmaCoefficients coefficients() {
      return new ArmaCoefficients(
          named("ar", order.p()),
          named("ma", order.q()),
          named("sar", order.seasonalP()),
          named("sma", order.seasonalQ()));
    }

    private double[] named(String name, int count) {
      return IntStream.rangeClosed(1, count)
          .mapToDouble(i -> model.coefficient(name + i).estimate())
          .toArray();
    }

    @Override
    public double[] forecast(int horizon) {
      return model.forecast(horizon).mean().values();
    }
  }
}
