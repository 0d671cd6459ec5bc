package eu.soga.alerts;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Announces that a saved search has news for its owner.
 *
 * @param watched the search in words
 * @param filter the search as a query string
 * @param items the first events in order of time
 * @param more how many further events the mail leaves out
 * @param token secret part of the links; stored nowhere else in plain text
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

    /** The kind of news about an event. */
    public enum What {
        NEW,
        CHANGED,
        CANCELLED,
        POSTPONED
    }

    /** An event in the language of the mail; {@code where} is null when the place is unknown. */
    public record Item(
            What what,
            String slug,
            String title,
            String when,
            @Nullable String where) {}
}
