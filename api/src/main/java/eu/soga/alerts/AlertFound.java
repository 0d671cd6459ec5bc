package eu.soga.alerts;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Announces that a saved search has something new for its owner.
 *
 * @param watched the search in words
 * @param filter the search as a query string
 * @param items the first of them in order of time
 * @param more how many there are beyond
 * @param token the secret end of the links; nothing else keeps it
 */
public record AlertFound(
        UUID searchId,
        String email,
        String language,
        String watched,
        String filter,
        AlertFrequency frequency,
        List<Item> items,
        int more,
        String token) {

    /** What there is to say of an event. */
    public enum What {
        NEW,
        CHANGED,
        CANCELLED,
        POSTPONED
    }

    /** An event in the language of the mail; {@code where} is null when nothing is known. */
    public record Item(
            What what,
            String slug,
            String title,
            String when,
            @Nullable String where) {}
}
