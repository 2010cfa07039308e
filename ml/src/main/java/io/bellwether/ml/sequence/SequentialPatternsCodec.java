package io.bellwether.ml.sequence;

import io.bellwether.model.ReportState;
import io.bellwether.persist.ModelCodec;
import io.bellwether.persist.ModelReader;
import io.bellwether.persist.ModelWriter;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Keeps sequential patterns. */
final class SequentialPatternsCodec implements ModelCodec<SequentialPatterns> {

  @Override
  public String kind() {
    return "sequential-patterns/1";
  }

  @Override
  public Class<SequentialPatterns> type() {
    return SequentialPatterns.class;
  }

  @Override
  public void write(SequentialPatterns patterns, ModelWriter writer) {
    PatternStore store = patterns.store();
    writer
        .specification(patterns.specification().toString())
        .summary("patterns", patterns.size())
        .summary("customers", patterns.customers());
    writeOptions(patterns.specification().options(), writer.section("options"));
    writer
        .put("customers", patterns.customers())
        .putTexts("items", patterns.items())
        .put("codes", store.codes)
        .put("ends", store.ends)
        .put("counts", store.counts)
        .put("prefixCounts", store.prefixCounts)
        .put("lastCounts", store.lastCounts);
    ReportState.write(patterns.report(), writer.section("report"));
  }

  private static void writeOptions(PatternOptions options, ModelWriter writer) {
    writer
        .put("minSupport", options.minSupport())
        .put("minCount", options.minCount())
        .put("minLength", options.minLength())
        .put("maxLength", options.maxLength())
        .put("maxItems", options.maxItems())
        .put("kind", options.kind())
        .putTexts("required", options.required())
        .putTexts("excluded", options.excluded())
        .put("maxPatterns", options.maxPatterns());
    Spacing spacing = options.spacing();
    put(writer, "minGapBaskets", spacing.minGap());
    put(writer, "maxGapBaskets", spacing.maxGap());
    put(writer, "windowBaskets", spacing.window());
    put(writer, "minGapTime", spacing.minTime());
    put(writer, "maxGapTime", spacing.maxTime());
    put(writer, "windowTime", spacing.windowTime());
  }

  private static void put(ModelWriter writer, String name, @Nullable Integer baskets) {
    if (baskets != null) {
      writer.put(name, baskets);
    }
  }

  private static void put(ModelWriter writer, String name, @Nullable Duration time) {
    if (time != null) {
      writer.put(name, new long[] {time.getSeconds(), time.getNano()});
    }
  }

  @Override
  public SequentialPatterns read(ModelReader reader) {
    PrefixSpan specification = readOptions(reader.section("options"));
    List<String> items = reader.texts("items");
    for (int i = 1; i < items.size(); i++) {
      if (items.get(i - 1).compareTo(items.get(i)) >= 0) {
        throw reader.fault("items", "are not in ascending order at place " + i);
      }
    }
    int[] counts = reader.ints("counts");
    PatternStore store =
        new PatternStore(
            reader.ints("codes"),
            reader.ints("ends", counts.length),
            counts,
            reader.ints("prefixCounts", counts.length),
            reader.ints("lastCounts", counts.length));
    int customers = reader.integer("customers");
    String problem = new StoreCheck(store, items.size(), customers).problem();
    if (!problem.isEmpty()) {
      throw reader.fault("codes", problem);
    }
    return new SequentialPatterns(
        specification, customers, items, store, ReportState.read(reader.section("report")));
  }

  private static PrefixSpan readOptions(ModelReader reader) {
    PrefixSpanBuilder builder =
        PrefixSpan.builder()
            .minSupport(reader.number("minSupport"))
            .minLength(reader.integer("minLength"))
            .maxLength(reader.integer("maxLength"))
            .maxItems(reader.integer("maxItems"))
            .kind(reader.enumeration("kind", PatternKind.class))
            .required(reader.texts("required"))
            .excluded(reader.texts("excluded"))
            .maxPatterns(reader.longInteger("maxPatterns"));
    int minCount = reader.integer("minCount");
    if (minCount != 0) {
      builder.minCount(minCount);
    }
    readBaskets(reader, "minGapBaskets", builder::minGap);
    readBaskets(reader, "maxGapBaskets", builder::maxGap);
    readBaskets(reader, "windowBaskets", builder::window);
    readTime(reader, "minGapTime", builder::minGap);
    readTime(reader, "maxGapTime", builder::maxGap);
    readTime(reader, "windowTime", builder::window);
    return builder.build();
  }

  private static void readBaskets(ModelReader reader, String name, Consumer<Integer> option) {
    if (reader.has(name)) {
      option.accept(reader.integer(name));
    }
  }

  private static void readTime(ModelReader reader, String name, Consumer<Duration> option) {
    if (reader.has(name)) {
      long[] parts = reader.longs(name, 2);
      if (!(parts[1] >= 0 && parts[1] < 1_000_000_000)) {
        throw reader.fault(name, "has " + parts[1] + " nanoseconds of a second");
      }
      option.accept(Duration.ofSeconds(parts[0], parts[1]));
    }
  }
}
