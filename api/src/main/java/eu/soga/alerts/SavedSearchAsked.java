package eu.soga.alerts;

import java.util.UUID;

/**
 * Announces that somebody asked for a saved search, which the owner of the address must confirm.
 *
 * @param watched the search in words
 * @param token secret part of the link; stored nowhere else in plain text
 */
public record SavedSearchAsked(
        UUID searchId, String email, String language, String watched, AlertFrequency frequency, String token) {}
