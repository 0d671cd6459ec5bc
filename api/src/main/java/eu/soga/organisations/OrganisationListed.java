package eu.soga.organisations;

import java.util.UUID;

/** An organisation entered the directory. */
public record OrganisationListed(UUID organisationId, String slug, String name) {}
