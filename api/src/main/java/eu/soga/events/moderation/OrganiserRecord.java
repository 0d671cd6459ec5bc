package eu.soga.events.moderation;

import java.util.UUID;

/** What a moderator knows of an organisation. */
record OrganiserRecord(UUID id, String slug, String name, boolean trusted, long publishedCount, long refusedCount) {}
