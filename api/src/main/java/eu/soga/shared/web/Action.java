package eu.soga.shared.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * An act and whether the caller may do it next, as the server decides.
 *
 * @param reason machine-readable reason when it is not allowed; null when allowed
 */
public record Action(
        String name,
        boolean allowed,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String reason) {
    /** Creates an act that the caller may do. */
    public static Action allowed(String name) {
        return new Action(name, true, null);
    }

    /** Creates an act that is shown but not possible, with the reason. */
    public static Action refused(String name, String reason) {
        return new Action(name, false, reason);
    }
}
