package io.bellwether.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

/** Every package is a slice of its own, apart from the packages below it. */
final class PackageSlices implements SliceAssignment {

  @Override
  public SliceIdentifier getIdentifierOf(JavaClass type) {
    return SliceIdentifier.of(type.getPackageName());
  }

  @Override
  public String getDescription() {
    return "packages";
  }
}
