package eu.soga.shared.errors;

import java.util.Locale;

/**
 * An enumeration of reasons why a room refuses something, sent in {@code reason} of an action or of a problem. The
 * contract lists the words of all of them as {@code RefusalReason}.
 */
public interface RefusalReason {
    /** The name of the constant. */
    String name();

    /** As on the wire: {@code not-taken}. */
    default String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
