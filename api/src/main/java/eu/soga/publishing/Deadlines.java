package eu.soga.publishing;

import eu.soga.shared.errors.DomainException;
import org.jspecify.annotations.Nullable;

/** Whether a calendar tells until when one registers, as entries of their own. */
enum Deadlines {
    LEFT_OUT,
    INCLUDED,
    /** Without the events themselves. */
    ONLY;

    /** @throws DomainException 400 for another word */
    static Deadlines of(@Nullable String word) {
        return switch (word) {
            case null -> LEFT_OUT;
            case "" -> LEFT_OUT;
            case "include" -> INCLUDED;
            case "only" -> ONLY;
            default -> throw DomainException.invalid("?deadlines", "Write include or only, or leave it out.");
        };
    }
}
