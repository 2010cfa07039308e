package io.bellwether.timeseries.regression;

import io.bellwether.model.RegressionModel;
import io.bellwether.persist.ModelReader;
import io.bellwether.persist.ModelWriter;
import io.bellwether.timeseries.BackTransform;
import io.bellwether.timeseries.BoxCox;
import io.bellwether.timeseries.SeriesState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** How features, transformations, errors and regressions lie in a file. */
final class RegressionState {

  private RegressionState() {}

  static void put(ModelWriter writer, RegressionForecastModel.Parts parts) {
    Projector projector = parts.projector();
    writer
        .specification(parts.specification())
        .summary("strategy", projector.strategy().toString())
        .summary("features", projector.plan().columns().size())
        .put("forecaster", parts.specification())
        .put("strategy", projector.strategy())
        .put("distribution", parts.distribution())
        .putModels("regressions", projector.models());
    put(writer.section("features"), projector.plan());
    StepErrors errors = parts.errors();
    writer
        .section("errors")
        .put("deviations", errors.deviations())
        .put("correlations", errors.correlations())
        .put("slope", errors.slope())
        .put("pool", errors.pool());
    SeriesState.put(writer, "report", parts.report());
  }

  static RegressionForecastModel.Parts parts(ModelReader reader) {
    FeaturePlan plan = plan(reader.section("features"));
    Strategy strategy = reader.enumeration("strategy", Strategy.class);
    List<RegressionModel> models = reader.models("regressions", RegressionModel.class);
    if (models.isEmpty() || (strategy == Strategy.RECURSIVE && models.size() != 1)) {
      throw reader.fault("regressions", models.size() + " do not fit " + strategy);
    }
    for (RegressionModel model : models) {
      if (!plan.names().containsAll(model.inputs().names())) {
        throw reader.fault("regressions", "one needs columns other than " + plan.names());
      }
    }
    ModelReader errors = reader.section("errors");
    return new RegressionForecastModel.Parts(
        reader.text("forecaster"),
        new Projector(plan, strategy, models),
        new StepErrors(
            errors.doubles("deviations"),
            errors.doubles("correlations"),
            errors.number("slope"),
            errors.doubles("pool")),
        reader.enumeration("distribution", ErrorDistribution.class),
        SeriesState.report(reader, "report"));
  }

  private static void put(ModelWriter writer, FeaturePlan plan) {
    writer
        .put("lags", ints(plan.lags()))
        .put("seasonalLags", ints(plan.seasonalLags()))
        .put("season", plan.season())
        .putTexts("statistics", plan.rolling().stream().map(r -> r.statistic().name()).toList())
        .put("windows", ints(plan.rolling().stream().map(RollingFeature::window).toList()))
        .putTexts("calendar", plan.calendar().stream().map(CalendarFeature::name).toList())
        .put("encoding", plan.encoding())
        .putTexts("covariates", plan.covariates().stream().map(CovariateLag::name).toList())
        .put("covariatePlaces", ints(plan.covariates().stream().map(CovariateLag::place).toList()))
        .put("covariateLags", ints(plan.covariates().stream().map(CovariateLag::lag).toList()))
        .putTexts("keys", plan.keys().stream().map(KeyColumn::name).toList());
    for (int k = 0; k < plan.keys().size(); k++) {
      writer.putTexts("key" + k, plan.keys().get(k).levels());
    }
  }

  private static FeaturePlan plan(ModelReader reader) {
    List<String> statistics = reader.texts("statistics");
    int[] windows = reader.ints("windows", statistics.size());
    List<RollingFeature> rolling = new ArrayList<>();
    for (int i = 0; i < windows.length; i++) {
      RollingStatistic statistic =
          named(reader, "statistics", RollingStatistic.class, statistics.get(i));
      rolling.add(new RollingFeature(statistic, windows[i]));
    }
    List<String> names = reader.texts("covariates");
    int[] places = reader.ints("covariatePlaces", names.size());
    int[] lags = reader.ints("covariateLags", names.size());
    List<String> keys = reader.texts("keys");
    return new FeaturePlan(
        list(reader.ints("lags")),
        list(reader.ints("seasonalLags")),
        reader.integer("season"),
        rolling,
        reader.texts("calendar").stream()
            .map(name -> named(reader, "calendar", CalendarFeature.class, name))
            .toList(),
        reader.enumeration("encoding", CalendarEncoding.class),
        IntStream.range(0, lags.length)
            .mapToObj(i -> new CovariateLag(names.get(i), places[i], lags[i]))
            .toList(),
        IntStream.range(0, keys.size())
            .mapToObj(k -> new KeyColumn(keys.get(k), reader.texts("key" + k)))
            .toList());
  }

  private static <E extends Enum<E>> E named(
      ModelReader reader, String where, Class<E> type, String name) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(name))
        .findFirst()
        .orElseThrow(() -> reader.fault(where, "has no " + name));
  }

  static void put(ModelWriter writer, TargetOptions options) {
    writer
        .put("scale", options.scale())
        .put("backTransform", options.backTransform())
        .put("differences", ints(options.differences()));
    options.boxCox().ifPresent(b -> writer.put("boxCox", b.lambda()));
  }

  static TargetOptions target(ModelReader reader) {
    return new TargetOptions(
        reader.enumeration("scale", SeriesScale.class),
        reader.has("boxCox") ? Optional.of(BoxCox.of(reader.number("boxCox"))) : Optional.empty(),
        reader.enumeration("backTransform", BackTransform.class),
        list(reader.ints("differences")));
  }

  private static int[] ints(List<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).toArray();
  }

  private static List<Integer> list(int[] numbers) {
    return Arrays.stream(numbers).boxed().toList();
  }
}
