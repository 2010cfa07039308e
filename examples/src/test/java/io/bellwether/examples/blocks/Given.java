package io.bellwether.examples.blocks;

import io.bellwether.data.Csv;
import io.bellwether.data.Dataset;
import io.bellwether.data.TrainTestSplit;
import io.bellwether.examples.MadeUp;
import io.bellwether.ml.basket.Baskets;
import io.bellwether.ml.linear.LinearModel;
import io.bellwether.ml.linear.LinearRegression;
import io.bellwether.model.Progress;
import io.bellwether.pipeline.FittedRegressionPipeline;
import io.bellwether.pipeline.Pipeline;
import io.bellwether.pipeline.RegressionPipeline;
import io.bellwether.preprocess.Imputer;
import io.bellwether.preprocess.OneHotEncoder;
import io.bellwether.timeseries.Frequency;
import io.bellwether.timeseries.Panel;
import io.bellwether.timeseries.TimeSeries;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Consumer;

/**
 * What a program of the documentation may take for given: the variables that it uses and does not
 * declare are fields of this class. A page that needs others, or others of the same name, has a
 * class {@code <Page>Given} that extends this one: {@code GlmGiven} for {@code
 * io.bellwether.ml.glm}, {@code TuneAModelGiven} for the chapter "Tune a model".
 */
public abstract class Given {

  /** Weekly sales with a gap in the price: brand, store, price, deal, feature, units. */
  protected static final Dataset sales = MadeSales.sales();

  protected static final TrainTestSplit split = sales.split(0.8, 42);

  /** The same without labels and gaps: price, deal, feature, units. */
  protected static final Dataset train = MadeSales.numbers(split.train());

  protected static final Dataset test = MadeSales.numbers(split.test());

  /** Who stays and who leaves: price, visits, complaints, churn. */
  protected static final Dataset customers = MadeSales.customers();

  protected static final Map<String, Object> customer =
      Map.of("price", 2.5, "visits", 3, "complaints", 1);

  protected static final RegressionPipeline<LinearModel> pipeline =
      Pipeline.builder()
          .add(Imputer.median())
          .add(OneHotEncoder.of("brand", "store"))
          .regressor(LinearRegression.ols());

  protected static final FittedRegressionPipeline<LinearModel> fitted =
      pipeline.fit(split.train(), "units");

  /** Invoice lines: invoice, description, date, customer, revenue. */
  protected static final Dataset invoices =
      MadeUp.teacups().derive("revenue", row -> 1 + row.text("description").length() % 7);

  protected static final Baskets baskets =
      Baskets.from(invoices)
          .basket("invoice")
          .item("description")
          .time("date")
          .customer("customer")
          .build();

  /** Sales of each week: store, item, week, units. */
  protected static final Dataset table = MadeUp.weeklyUnits();

  /** Two stores with two items each, four years of months. */
  protected static final Panel demand = MadeSales.panel();

  /** Twelve years of months, with trend and season. */
  protected static final TimeSeries monthly =
      TimeSeries.of(Frequency.MONTHLY, LocalDate.of(2012, 1, 1), MadeUp.passengers());

  protected static final TimeSeries passengers = monthly;

  /** Twenty weeks of days, with a season of the week. */
  protected static final TimeSeries daily = MadeSales.daily();

  protected static final Executor pool = ForkJoinPool.commonPool();
  protected static final Consumer<Progress> progress = step -> {};

  /** Twelve years of months as they come from elsewhere. */
  protected final double[] values = monthly.values();

  /** Where a program may write. */
  protected final Path file;

  /** Puts the files there that programs read by name. */
  protected Given(Path folder) {
    file = folder.resolve("written-by-the-program");
    Csv.write(sales, folder.resolve("orange-juice.csv"));
    Csv.write(table, folder.resolve("sales.csv"));
  }

  /**
   * The program.
   *
   * @throws Exception whatever it throws
   */
  public abstract void run() throws Exception;
}
