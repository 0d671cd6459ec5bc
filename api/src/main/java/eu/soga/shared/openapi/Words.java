package eu.soga.shared.openapi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The component holds one of a closed list of words, or several: those of an enumeration, or of all enumerations that
 * implement an interface, so that each room adds its own. The contract describes it by a schema of that name.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Words {
    Class<?> value();
}
