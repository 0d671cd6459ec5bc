package eu.soga.organisations;

import java.util.UUID;

/**
 * Announces that a person gave an address at the organisation's own domain and must confirm it.
 *
 * @param language ISO 639-1 code of the person who asks
 * @param token secret part of the link; stored nowhere else in plain text
 */
public record EntryClaimAsked(
        UUID organisationId,
        String organisationName,
        String requesterName,
        String address,
        String language,
        String token) {}
