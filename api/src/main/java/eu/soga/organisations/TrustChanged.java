package eu.soga.organisations;

import java.util.List;
import java.util.UUID;

/**
 * Announces that a moderator gave trust to an organisation or withdrew it.
 *
 * @param recipients mail addresses of its representatives
 */
public record TrustChanged(
        UUID organisationId, String organisationName, boolean trusted, String reason, List<String> recipients) {}
