package eu.soga.organisations;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.shared.web.Action;
import eu.soga.shared.web.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One organisation as read.
 *
 * @param url address of its page
 * @param trusted its events publish without waiting for a moderator
 * @param example plainly fictional, and shown as such
 * @param provenance where imported facts come from; null for what was typed here
 * @param representatives only for themselves and for moderators; null for everyone else
 * @param actions what the caller may do next
 */
@JsonInclude
record OrganisationResponse(
        UUID id,
        String slug,
        int version,
        String url,
        String name,
        List<String> aliases,
        OrganisationKind kind,
        @Nullable String country,
        String defaultLanguage,
        Map<String, String> description,
        OrganisationDisplay display,
        @Nullable String website,
        List<String> categories,
        List<Identifier> identifiers,
        @Nullable OfficeResponse office,
        @Nullable ImageResponse logo,
        boolean trusted,
        boolean example,
        @Nullable Map<String, Object> provenance,
        Instant updatedAt,
        @Nullable List<RepresentativeResponse> representatives,
        List<Action> actions)
        implements Versioned {}
