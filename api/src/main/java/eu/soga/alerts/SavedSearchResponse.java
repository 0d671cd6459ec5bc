package eu.soga.alerts;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.shared.web.Versioned;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A saved search, as shown to the holder of one of its links.
 *
 * @param address mail address with only its first letter and its host readable
 * @param filter query string in the grammar of the search
 * @param town nearest to the point of the filter; null without a point
 * @param until when the link expires while the search is not confirmed; null afterwards
 * @param feed true when it has a private calendar
 */
@JsonInclude
record SavedSearchResponse(
        int version,
        SavedSearchState state,
        String address,
        String filter,
        @Nullable String town,
        AlertFrequency frequency,
        String language,
        @Nullable Instant until,
        boolean feed)
        implements Versioned {
    static SavedSearchResponse from(SavedSearchLink link, @Nullable String town, boolean feed) {
        SavedSearch search = link.search;
        return new SavedSearchResponse(
                search.version,
                search.state(),
                search.email.replaceFirst("^(.).*@", "$1…@"),
                search.filterText(),
                town,
                search.frequency(),
                search.language(),
                search.isConfirmed() ? null : link.createdAt.plus(SavedSearchLink.TO_CONFIRM),
                feed);
    }
}
