package eu.soga.organisations;

import java.util.List;
import java.util.UUID;

/**
 * Announces that a moderator made an organisation public in the atlas, or took it out.
 *
 * @param recipients mail addresses of its representatives
 */
public record ListingChanged(
        UUID organisationId, String organisationName, boolean listed, String reason, List<String> recipients) {}
