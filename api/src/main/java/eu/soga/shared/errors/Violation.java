package eu.soga.shared.errors;

/**
 * One broken rule.
 *
 * @param pointer JSON Pointer into the body ({@code /schedule/start}), or {@code ?name} for a query parameter
 * @param message what is wrong and the way out
 */
public record Violation(String pointer, String message) {}
