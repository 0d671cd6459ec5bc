package eu.soga.shared.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.shared.errors.RefusalReason;
import eu.soga.shared.openapi.Words;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An act and whether the caller may do it next, as the server decides.
 *
 * @param reason machine-readable reason when it is not allowed; null when allowed
 */
public record Action(
        @Words(Action.ActName.class) String name,
        boolean allowed,

        @Words(RefusalReason.class) @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        String reason) {
    /** Creates an act that the caller may do. */
    public static Action allowed(ActName act) {
        return new Action(act.word(), true, null);
    }

    /** Creates an act that is shown but not possible, with the reason. */
    public static Action refused(ActName act, RefusalReason why) {
        return new Action(act.word(), false, why.word());
    }

    /** An enumeration of acts of a room. The contract lists the words of all of them as {@code ActName}. */
    public interface ActName {
        /** The name of the constant. */
        String name();

        /** As on the wire: {@code edit-dates}. */
        default String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
