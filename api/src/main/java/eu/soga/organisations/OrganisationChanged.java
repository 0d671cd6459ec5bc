package eu.soga.organisations;

import java.util.UUID;

/** What the directory shows of an organisation changed. */
public record OrganisationChanged(UUID organisationId, String slug, int version) {}
