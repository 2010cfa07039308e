package io.bellwether.persist;

import java.util.Arrays;
import java.util.List;

/** The kinds of the tests, offered through a service file among the test resources. */
public final class TestCodecs implements ModelCodecs {

  @Override
  public List<ModelCodec<?>> codecs() {
    return List.of(new OldSampleCodec(), new SampleCodec(), new BoxCodec(), new ChainCodec());
  }

  /** The current format. */
  private static final class SampleCodec implements ModelCodec<Sample> {

    @Override
    public String kind() {
      return "test-sample/2";
    }

    @Override
    public Class<Sample> type() {
      return Sample.class;
    }

    @Override
    public void write(Sample sample, ModelWriter writer) {
      writer
          .inputs(sample.schema)
          .specification("Sample of everything")
          .summary("rows", 500)
          .summary("rmse", 0.25)
          .summary("how it ended", "EXACT")
          .put("number", sample.number)
          .put("whole", sample.whole)
          .put("small", sample.small)
          .put("flag", sample.flag)
          .put("text", sample.text)
          .put("shade", sample.shade)
          .putTexts("texts", sample.texts)
          .put("schema", sample.schema)
          .putSections(
              "items",
              sample.items,
              (item, section) -> section.put("name", item.name()).put("weight", item.weight()));
      writer.section("arrays").put("doubles", sample.doubles).put("ints", sample.ints);
      writer.put("longs", sample.longs).putModels("parts", sample.parts);
      if (sample.inner != null) {
        writer.put("inner", sample.inner);
      }
    }

    @Override
    public Sample read(ModelReader reader) {
      Sample sample = new Sample();
      if (!reader.inputs().equals(reader.schema("schema"))) {
        throw reader.fault("schema", "is not that of the inputs");
      }
      sample.number = reader.number("number");
      sample.whole = reader.longInteger("whole");
      sample.small = reader.integer("small");
      sample.flag = reader.flag("flag");
      sample.text = reader.text("text");
      sample.shade = reader.enumeration("shade", Sample.Shade.class);
      sample.texts = reader.texts("texts");
      sample.schema = reader.schema("schema");
      sample.items =
          reader.sections(
              "items", item -> new Sample.Item(item.text("name"), item.number("weight")));
      sample.doubles = reader.section("arrays").doubles("doubles");
      sample.ints = reader.section("arrays").ints("ints");
      sample.longs = reader.longs("longs");
      sample.parts = reader.models("parts", Saveable.class);
      sample.inner = reader.has("inner") ? reader.model("inner", Box.class) : null;
      return sample;
    }
  }

  /** A format that is only read: it knew a number and nothing else. */
  private static final class OldSampleCodec implements ModelCodec<Sample> {

    @Override
    public String kind() {
      return "test-sample/1";
    }

    @Override
    public Class<Sample> type() {
      return Sample.class;
    }

    @Override
    public void write(Sample sample, ModelWriter writer) {
      writer.put("number", sample.number);
    }

    @Override
    public Sample read(ModelReader reader) {
      Sample sample = new Sample();
      sample.number = reader.number("number");
      return sample;
    }
  }

  /** A codec of a generic type. */
  private static final class BoxCodec implements ModelCodec<Box<?>> {

    @Override
    public String kind() {
      return "test-box/1";
    }

    @Override
    public Class<? super Box<?>> type() {
      return Box.class;
    }

    @Override
    public void write(Box<?> box, ModelWriter writer) {
      double[] numbers = box.contents().stream().mapToDouble(Number::doubleValue).toArray();
      writer.put("label", box.label()).put("count", numbers.length).put("numbers", numbers);
    }

    @Override
    public Box<?> read(ModelReader reader) {
      double[] numbers = reader.doubles("numbers", reader.integer("count"));
      return new Box<>(reader.text("label"), Arrays.stream(numbers).boxed().toList());
    }
  }

  /** A codec that calls itself for what is inside. */
  private static final class ChainCodec implements ModelCodec<Chain> {

    @Override
    public String kind() {
      return "test-chain/1";
    }

    @Override
    public Class<Chain> type() {
      return Chain.class;
    }

    @Override
    public void write(Chain chain, ModelWriter writer) {
      if (chain.next != null) {
        writer.put("next", chain.next);
      }
    }

    @Override
    public Chain read(ModelReader reader) {
      Chain chain = new Chain();
      chain.next = reader.has("next") ? reader.model("next", Chain.class) : null;
      return chain;
    }
  }
}
