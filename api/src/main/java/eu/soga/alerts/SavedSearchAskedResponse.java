package eu.soga.alerts;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a request for a saved search.
 *
 * @param state {@code to-confirm}, always the same whether the address is known or not; {@code active} for one's own
 * @param token the end of the address where it is managed; only for one's own address
 */
@JsonInclude
record SavedSearchAskedResponse(
        SavedSearchState state, @Nullable String token) {
    /** Someone has to open a mail. */
    static final SavedSearchAskedResponse TO_CONFIRM = new SavedSearchAskedResponse(SavedSearchState.TO_CONFIRM, null);
}
