package eu.soga.organisations;

import java.util.List;
import java.util.UUID;

/**
 * A trusted organisation changed its name or its identifiers: its events wait for a moderator again.
 *
 * @param recipients mail addresses of its representatives, and of the moderator who had given trust
 */
public record TrustLapsed(
        UUID organisationId, String slug, String organisationName, String formerName, List<String> recipients) {}
