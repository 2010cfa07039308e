package io.bellwether.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Is final and of a type that does not change, as far as the declared type tells.
 *
 * <p>{@code List}, {@code Set} and {@code Map} pass, as {@code List.of} cannot be told from {@code
 * new ArrayList} here; the mutable implementations do not.
 */
final class BeConstant extends ArchCondition<JavaField> {

  /** Types that change, with their heirs. */
  private static final List<String> MUTABLE =
      List.of(
          "java.lang.AbstractStringBuilder",
          "java.lang.StringBuffer",
          "java.lang.StringBuilder",
          "java.lang.ThreadLocal",
          "java.lang.ref.Reference",
          "java.text.Format",
          "java.util.BitSet",
          "java.util.Calendar",
          "java.util.Date",
          "java.util.Iterator",
          "java.util.concurrent.Executor",
          "java.util.concurrent.atomic.AtomicBoolean",
          "java.util.concurrent.atomic.AtomicInteger",
          "java.util.concurrent.atomic.AtomicIntegerArray",
          "java.util.concurrent.atomic.AtomicLong",
          "java.util.concurrent.atomic.AtomicLongArray",
          "java.util.concurrent.atomic.AtomicReference",
          "java.util.concurrent.atomic.AtomicReferenceArray",
          "java.util.concurrent.atomic.DoubleAdder",
          "java.util.concurrent.atomic.LongAdder",
          "java.util.concurrent.ConcurrentMap",
          "java.util.random.RandomGenerator",
          "java.util.Queue",
          "org.ejml.data.Matrix");

  private final Set<String> excused;

  BeConstant(Set<String> excused) {
    super("be constant");
    this.excused = excused;
  }

  @Override
  public void check(JavaField field, ConditionEvents events) {
    if (!field.getModifiers().contains(JavaModifier.FINAL)) {
      add(field, "is not final", events);
    } else if (excused.contains(field.getFullName())) {
      return;
    } else if (field.getRawType().isArray()) {
      add(field, "is an array", events);
    } else if (isMutable(field.getRawType())) {
      add(field, "is of the mutable type " + field.getRawType().getName(), events);
    }
  }

  private static boolean isMutable(JavaClass type) {
    boolean container = type.isAssignableTo(Collection.class) || type.isAssignableTo(Map.class);
    return (container && !type.isInterface()) || MUTABLE.stream().anyMatch(type::isAssignableTo);
  }

  private static void add(JavaField field, String what, ConditionEvents events) {
    String message = "static field " + field.getFullName() + " " + what;
    events.add(SimpleConditionEvent.violated(field, message));
  }
}
