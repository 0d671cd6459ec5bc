package eu.soga.organisations;

import java.util.List;
import java.util.UUID;

/**
 * Announces that a trusted organisation lost its trust because its name or identifiers changed: its next events wait
 * for a review.
 *
 * @param recipients mail addresses of its representatives and of the moderator who gave trust
 */
public record TrustLapsed(
        UUID organisationId, String slug, String organisationName, String formerName, List<String> recipients) {}
