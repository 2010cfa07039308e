package io.bellwether.house;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/** Depends on none of the given types or their heirs. */
final class NotDependOn extends ArchCondition<JavaClass> {

  private final Set<String> types;

  NotDependOn(Set<String> types) {
    super("not depend on forbidden types");
    this.types = types;
  }

  @Override
  public void check(JavaClass item, ConditionEvents events) {
    for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
      JavaClass target = dependency.getTargetClass();
      if (types.stream().anyMatch(target::isAssignableTo)) {
        events.add(SimpleConditionEvent.violated(item, dependency.getDescription()));
      }
    }
  }
}
