package eu.soga.resources;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A proposed resource was published or refused, for other rooms.
 *
 * @param title in the language it was written in
 * @param slug of the public resource; null when it was refused
 * @param message the moderator's words; null without any
 */
public record ProposalDecided(
        UUID organisationId,
        String title,
        @Nullable String slug,
        @Nullable String message) {}
