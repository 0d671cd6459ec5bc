/**
 * Everything that can be scheduled: writing, submission and publication of events. Sub-packages hold time, series,
 * search, duplicates, moderation and a partner's own list. Knows organisations, never editions or registrations.
 */
package eu.soga.events;
