package eu.soga.organisations;

import java.util.UUID;

/**
 * Announces that the public profile of an organisation changed.
 *
 * @param renamed true when its name or slug did, which other things show
 */
public record OrganisationChanged(UUID organisationId, String slug, int version, boolean renamed) {}
