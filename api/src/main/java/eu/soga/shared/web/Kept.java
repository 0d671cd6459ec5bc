package eu.soga.shared.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The anonymous answers of this operation are kept by {@link KeptAnswers} until something public changes. Everything it
 * reads must be in tables with the trigger {@code tell_public_change}, and every moment at which time alone changes it
 * must be named by a {@code PublicState.Boundary}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Kept {}
