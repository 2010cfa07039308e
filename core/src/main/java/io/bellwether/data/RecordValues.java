package io.bellwether.data;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A data set out of records, read through their accessors. */
final class RecordValues {

  private RecordValues() {}

  static <R extends Record> Dataset dataset(Class<R> type, List<? extends R> records) {
    RecordComponent[] components = type.getRecordComponents();
    if (components == null) {
      throw new IllegalArgumentException(type.getName() + " is no record class");
    }
    List<Column> columns = new ArrayList<>();
    for (RecordComponent component : components) {
      columns.add(column(component, records));
    }
    return Dataset.of(columns);
  }

  private static Column column(RecordComponent component, List<? extends Record> records) {
    ValueKind kind = ValueKind.of(component.getType());
    if (kind == null) {
      throw new IllegalArgumentException(
          "component '"
              + component.getName()
              + "' of "
              + component.getDeclaringRecord().getName()
              + " is a "
              + component.getType().getName()
              + "; "
              + ValueKind.TAKEN);
    }
    Method accessor = accessor(component);
    ValueCollector column = new ValueCollector(component.getName(), records.size(), kind);
    int row = 0;
    for (Record instance : records) {
      column.set(row, value(accessor, instance, row));
      row++;
    }
    return column.build();
  }

  private static Method accessor(RecordComponent component) {
    Method accessor = component.getAccessor();
    if (!accessor.trySetAccessible()) {
      throw inaccessible(component.getDeclaringRecord());
    }
    return accessor;
  }

  private static IllegalArgumentException inaccessible(Class<?> type) {
    return new IllegalArgumentException(
        "record "
            + type.getName()
            + " cannot be read from here; make it public and export its package, or open the"
            + " package to the module of Bellwether");
  }

  private static @Nullable Object value(Method accessor, @Nullable Record instance, int row) {
    if (instance == null) {
      throw DataException.because("the record is null; leave it out").line(row).build();
    }
    try {
      return accessor.invoke(instance);
    } catch (IllegalAccessException e) {
      throw inaccessible(instance.getClass());
    } catch (InvocationTargetException e) {
      throw DataException.because("the accessor of the record failed: " + e.getCause())
          .line(row)
          .column(accessor.getName())
          .cause(e)
          .build();
    }
  }
}
