package eu.soga.events.moderation;

import java.util.UUID;

/** The record of an organisation for moderators: its publications and refusals. */
record OrganiserRecord(UUID id, String slug, String name, boolean trusted, long publishedCount, long refusedCount) {}
