package io.bellwether.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.properties.HasModifiers;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Names no type of certain packages where users see it: in what a public type extends, and in its
 * public and protected fields, methods and constructors, type arguments and exceptions included.
 */
final class NotExpose extends ArchCondition<JavaClass> {

  private final List<String> hidden;

  /**
   * Hides packages.
   *
   * @param hidden their names, with a dot at the end
   */
  NotExpose(List<String> hidden) {
    super("not expose hidden types");
    this.hidden = hidden;
  }

  @Override
  public void check(JavaClass item, ConditionEvents events) {
    if (!isVisible(item)) {
      return;
    }
    item.getSuperclass().ifPresent(type -> check(item, item.getName(), type, events));
    item.getInterfaces().forEach(type -> check(item, item.getName(), type, events));
    for (JavaField field : item.getFields()) {
      if (isShown(field)) {
        check(item, field.getFullName(), field.getType(), events);
      }
    }
    for (JavaCodeUnit unit : item.getCodeUnits()) {
      if (isShown(unit)) {
        typesOf(unit).forEach(type -> check(item, unit.getFullName(), type, events));
      }
    }
  }

  private static Collection<JavaType> typesOf(JavaCodeUnit unit) {
    List<JavaType> types = new ArrayList<>(unit.getParameterTypes());
    types.add(unit.getReturnType());
    types.addAll(unit.getTypeParameters());
    types.addAll(unit.getExceptionTypes());
    return types;
  }

  private void check(JavaClass item, String place, JavaType type, ConditionEvents events) {
    Set<JavaClass> named = type.getAllInvolvedRawTypes();
    for (JavaClass one : named) {
      if (hidden.stream().anyMatch(one.getName()::startsWith)) {
        events.add(SimpleConditionEvent.violated(item, place + " exposes " + one.getName()));
      }
    }
  }

  private static boolean isVisible(JavaClass item) {
    return isShown(item) && item.getEnclosingClass().map(NotExpose::isVisible).orElse(true);
  }

  private static boolean isShown(HasModifiers member) {
    Set<JavaModifier> modifiers = member.getModifiers();
    return !modifiers.contains(JavaModifier.SYNTHETIC)
        && (modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED));
  }
}
