package io.bellwether.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Lives in a package whose {@code package-info.java} says {@code @NullMarked}. */
final class InNullMarkedPackage extends ArchCondition<JavaClass> {

  InNullMarkedPackage() {
    super("be in a @NullMarked package");
  }

  @Override
  public void check(JavaClass item, ConditionEvents events) {
    if (!item.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked")) {
      String message = item.getName() + " is in a package that is not @NullMarked";
      events.add(SimpleConditionEvent.violated(item, message));
    }
  }
}
