package io.bellwether.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.Set;

/** Lives in a package that is named by what it is about, not by what it is for. */
final class NamedByMatter extends ArchCondition<JavaClass> {

  private static final Set<String> EMPTY_WORDS =
      Set.of("util", "utils", "common", "commons", "helper", "helpers", "base", "impl", "misc");

  NamedByMatter() {
    super("be in a package that is named by its matter");
  }

  @Override
  public void check(JavaClass item, ConditionEvents events) {
    if (Arrays.stream(item.getPackageName().split("\\.", -1)).anyMatch(EMPTY_WORDS::contains)) {
      events.add(SimpleConditionEvent.violated(item, item.getName() + " has a package of no name"));
    }
  }
}
