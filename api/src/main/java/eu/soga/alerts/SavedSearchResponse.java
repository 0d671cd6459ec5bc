package eu.soga.alerts;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.shared.web.Versioned;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A saved search, as shown to the holder of one of its links.
 *
 * @param address where the mails go, all but its beginning and its host hidden
 * @param filter query string in the grammar of the search
 * @param until when the link is over, while it waits for being confirmed
 * @param feed whether a private calendar address is in use
 */
@JsonInclude
record SavedSearchResponse(
        int version,
        SavedSearchState state,
        String address,
        String filter,
        AlertFrequency frequency,
        String language,
        @Nullable Instant until,
        boolean feed)
        implements Versioned {
    static SavedSearchResponse from(SavedSearchLink link, boolean feed) {
        SavedSearch search = link.search;
        return new SavedSearchResponse(
                search.version,
                search.state(),
                search.email.replaceFirst("^(.).*@", "$1…@"),
                search.filterText(),
                search.frequency(),
                search.language(),
                search.isConfirmed() ? null : link.createdAt.plus(SavedSearchLink.TO_CONFIRM),
                feed);
    }
}
