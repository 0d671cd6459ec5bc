/**
 * Everything that can be scheduled: writing, submission and publication of events. Sub-packages contain time, series,
 * reading, search, duplicates, moderation and a partner's own list. Uses organisations, never editions or
 * registrations.
 */
package eu.soga.events;
