package eu.soga.organisations;

import java.util.List;
import java.util.UUID;

/**
 * Announces that a person asked to represent an organisation.
 *
 * @param recipients mail addresses of the signatories, who decide; empty when nobody represents it and moderators
 *     decide
 */
public record JoinRequested(
        UUID organisationId, String organisationName, String requesterName, String message, List<String> recipients) {}
