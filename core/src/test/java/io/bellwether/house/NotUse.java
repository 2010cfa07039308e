package io.bellwether.house;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.stream.Stream;

/** Reads, writes, calls and references none of the given members. */
final class NotUse extends ArchCondition<JavaClass> {

  private final Set<String> members;

  NotUse(Set<String> members) {
    super("not use forbidden members");
    this.members = members;
  }

  @Override
  public void check(JavaClass item, ConditionEvents events) {
    for (JavaAccess<?> access : item.getAccessesFromSelf()) {
      if (isForbidden(access.getTarget())) {
        events.add(SimpleConditionEvent.violated(item, access.getDescription()));
      }
    }
  }

  private boolean isForbidden(AccessTarget target) {
    String owner = target.getOwner().getName();
    // ".name(types)", as the class file names the owner by the static type of the receiver
    String signature = target.getFullName().substring(owner.length());
    return lineage(target.getOwner())
        .anyMatch(
            type ->
                members.contains(type + signature)
                    || members.contains(type + "." + target.getName()));
  }

  private static Stream<String> lineage(JavaClass owner) {
    return Stream.concat(Stream.of(owner), owner.getAllRawSuperclasses().stream())
        .map(JavaClass::getName);
  }
}
