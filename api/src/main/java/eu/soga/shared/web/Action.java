package eu.soga.shared.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * An act that the caller may or may not do next, decided on the server.
 *
 * @param reason why not, as a machine word; null when allowed
 */
public record Action(
        String name,
        boolean allowed,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String reason) {
    /** An act that is open to the caller. */
    public static Action allowed(String name) {
        return new Action(name, true, null);
    }

    /** An act that is named but closed, with the reason. */
    public static Action refused(String name, String reason) {
        return new Action(name, false, reason);
    }
}
