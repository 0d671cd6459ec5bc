/** Everything that can be scheduled: submission, moderation, search. Knows organisations, never editions or registrations. */
package eu.soga.events;
