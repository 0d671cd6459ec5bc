package eu.soga.alerts;

import java.util.UUID;

/**
 * Someone asked for a saved search, and the owner of the address has to say whether it was him or her.
 *
 * @param watched the search in words
 * @param token the secret end of the link; nothing else keeps it
 */
public record SavedSearchAsked(
        UUID searchId, String email, String language, String watched, AlertFrequency frequency, String token) {}
