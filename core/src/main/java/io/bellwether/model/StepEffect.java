package io.bellwether.model;

/**
 * What a fitted step learned about a column and what it changed there in the training rows.
 *
 * @param column the name of the column
 * @param learned what was learned, for people: {@code "median 2.79"}
 * @param changed how many training rows the step changed in this column, or removed because of it
 * @param rows how many training rows there were
 * @since 0.1.0
 */
public record StepEffect(String column, String learned, long changed, long rows) {}
