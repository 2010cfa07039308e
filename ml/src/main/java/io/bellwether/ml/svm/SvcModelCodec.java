package io.bellwether.ml.svm;

import io.bellwether.calibrate.PlattScaling;
import io.bellwether.ml.design.ClassWeightsState;
import io.bellwether.ml.design.FeatureNames;
import io.bellwether.model.ReportState;
import io.bellwether.persist.ModelCodec;
import io.bellwether.persist.ModelReader;
import io.bellwether.persist.ModelWriter;
import java.util.List;
import java.util.stream.IntStream;

/** Keeps classifications by support vectors. */
final class SvcModelCodec implements ModelCodec<SvcModel> {

  @Override
  public String kind() {
    return "svc/1";
  }

  @Override
  public Class<SvcModel> type() {
    return SvcModel.class;
  }

  @Override
  public void write(SvcModel model, ModelWriter writer) {
    SvcEstimates estimates = model.estimates();
    writer
        .inputs(model.inputs())
        .specification(model.specification().toString())
        .summary("target", model.target())
        .summary("classes", model.classes().size())
        .summary("supportVectors", model.supportVectorCount());
    writeSpecification(model.specification(), writer.section("options"));
    writer
        .put("target", estimates.target())
        .putTexts("features", estimates.features())
        .putTexts("classes", estimates.classes())
        .put("countByClass", estimates.countByClass())
        .putModels("scalings", estimates.scalings());
    KernelSections.writeVectors(estimates.vectors(), writer.section("vectors"));
    List<Integer> places = indexes(estimates.machines().size());
    writer.putSections(
        "machines",
        places,
        (place, section) -> {
          writeMachine(estimates.machines().get(place), section);
          KernelSections.writeCoefficients(estimates.coefficients()[place], section);
        });
    ReportState.write(estimates.report(), writer.section("report"));
  }

  private static List<Integer> indexes(int count) {
    return IntStream.range(0, count).boxed().toList();
  }

  private static void writeSpecification(Svc specification, ModelWriter writer) {
    KernelSections.writeKernel(specification.kernel(), writer.section("kernel"));
    specification.c().ifPresent(c -> writer.put("c", c));
    specification.nu().ifPresent(nu -> writer.put("nu", nu));
    writer.put("probabilities", specification.probabilities());
    MachineSections.writeSettings(specification.settings(), writer);
    specification.weights().ifPresent(column -> writer.put("weights", column));
    ClassWeightsState.write(specification.classWeights(), writer);
  }

  private static void writeMachine(PairwiseMachine machine, ModelWriter writer) {
    writer
        .put("first", machine.first())
        .put("second", machine.second())
        .put("rho", machine.rho())
        .put("objective", machine.objective());
    MachineSections.writeStatistics(machine.statistics(), writer.section("statistics"));
  }

  @Override
  public SvcModel read(ModelReader reader) {
    List<String> features = FeatureNames.read(reader);
    List<String> classes = reader.texts("classes");
    SupportVectors vectors = KernelSections.readVectors(features.size(), reader.section("vectors"));
    List<ModelReader> machines = reader.sections("machines");
    double[][] coefficients = new double[machines.size()][];
    for (int p = 0; p < coefficients.length; p++) {
      coefficients[p] = KernelSections.readCoefficients(vectors.size(), machines.get(p));
    }
    return new SvcModel(
        new SvcEstimates(
            readSpecification(reader.section("options")),
            reader.text("target"),
            features,
            classes,
            vectors,
            reader.ints("countByClass", classes.size()),
            coefficients,
            reader.sections("machines", SvcModelCodec::readMachine),
            reader.models("scalings", PlattScaling.class),
            ReportState.read(reader.section("report"))));
  }

  private static PairwiseMachine readMachine(ModelReader reader) {
    return new PairwiseMachine(
        reader.text("first"),
        reader.text("second"),
        reader.number("rho"),
        reader.number("objective"),
        MachineSections.readStatistics(reader.section("statistics")));
  }

  private static Svc readSpecification(ModelReader reader) {
    Svc.Builder builder =
        MachineSections.readOptions(Svc.builder(), reader)
            .probabilities(reader.enumeration("probabilities", Probabilities.class))
            .classWeights(ClassWeightsState.read(reader));
    if (reader.has("c")) {
      builder.c(reader.number("c"));
    }
    if (reader.has("nu")) {
      builder.nu(reader.number("nu"));
    }
    return builder.build();
  }
}
