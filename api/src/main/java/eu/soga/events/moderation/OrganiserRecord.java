package eu.soga.events.moderation;

import java.util.UUID;

/** The past of an organisation, as a moderator sees it. */
record OrganiserRecord(UUID id, String slug, String name, boolean trusted, long publishedCount, long refusedCount) {}
