/** The closed list of problems and the one place that turns a failure into {@code application/problem+json}. */
package eu.soga.shared.errors;
