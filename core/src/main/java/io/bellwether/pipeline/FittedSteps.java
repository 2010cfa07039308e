package io.bellwether.pipeline;

import io.bellwether.data.Dataset;
import io.bellwether.data.Field;
import io.bellwether.data.Schema;
import io.bellwether.model.FittedTransformer;
import io.bellwether.model.RowwiseTransformer;
import io.bellwether.rows.RowProgram;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the steps of a pipeline learned, and from what. Immutable.
 *
 * @param steps the fitted steps, in order
 * @param specification the pipeline that was fitted, in one line
 * @param trainingSchema the columns that it was fitted on, without the target
 * @param trainingRows how many rows it was fitted on, before any step removed some
 */
record FittedSteps(
    List<FittedTransformer> steps, String specification, Schema trainingSchema, int trainingRows) {

  FittedSteps {
    steps = List.copyOf(steps);
  }

  /** All steps as one program; null when one of them needs more than one row. */
  RowProgram.@Nullable Builder program() {
    RowProgram.Builder program = RowProgram.over(trainingSchema);
    for (FittedTransformer step : steps) {
      if (!(step instanceof RowwiseTransformer rowwise)) {
        return null;
      }
      rowwise.compile(program);
    }
    return program;
  }

  /** The columns of the training rows that are read; all if that is not known. */
  Schema inputs(@Nullable List<String> read) {
    if (read == null) {
      return trainingSchema;
    }
    List<Field> fields =
        trainingSchema.fields().stream().filter(field -> read.contains(field.name())).toList();
    return Schema.of(fields);
  }

  Dataset transform(Dataset data) {
    Dataset prepared = data;
    for (FittedTransformer step : steps) {
      prepared = step.transform(prepared);
    }
    return prepared;
  }

  /** What every step learned and changed, then what the model is. */
  String summary(String model) {
    StringBuilder text = new StringBuilder();
    text.append("Pipeline fitted on ").append(trainingRows).append(" rows\n");
    for (FittedTransformer step : steps) {
      text.append('\n').append(step).append('\n').append(step.summary()).append('\n');
    }
    return text.append('\n').append(model).toString();
  }
}
