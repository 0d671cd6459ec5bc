package eu.soga.alerts;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a request for a saved search.
 *
 * @param state {@code to-confirm} whether the address is known or not, or {@code active} for the caller's own verified
 *     address
 * @param token secret part of the address where the search is managed; null unless the address is the caller's own
 */
@JsonInclude
record SavedSearchAskedResponse(
        SavedSearchState state, @Nullable String token) {
    /** The owner of the address must open a mail and confirm. */
    static final SavedSearchAskedResponse TO_CONFIRM = new SavedSearchAskedResponse(SavedSearchState.TO_CONFIRM, null);
}
