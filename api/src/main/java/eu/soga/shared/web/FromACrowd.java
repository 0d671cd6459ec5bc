package eu.soga.shared.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an operation that many people behind one network address use at the same moment, such as the people in a room
 * who register. It has a rate limit of its own, above that of other operations; abuse is held by other means.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface FromACrowd {
    /** True for what everybody in a hall does again and again, such as voting: it has a still higher limit. */
    boolean hall() default false;
}
