package eu.soga.organisations;

import java.util.UUID;

/**
 * Announces that the public profile of an organisation changed.
 *
 * @param renamed true when its name or slug changed, which other things display
 */
public record OrganisationChanged(UUID organisationId, String slug, int version, boolean renamed) {}
