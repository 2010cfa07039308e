package io.bellwether.house;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;

/** One of the named classes, or nested in one. */
final class NamedIn extends DescribedPredicate<JavaClass> {

  private final Set<String> names;

  NamedIn(Set<String> names) {
    super("named in %s", names);
    this.names = names;
  }

  @Override
  public boolean test(JavaClass type) {
    return names.contains(type.getName()) || type.getEnclosingClass().map(this::test).orElse(false);
  }
}
