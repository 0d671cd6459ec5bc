/** Moderation: queue, review with duplicates and risks, decisions, public report. */
package eu.soga.events.moderation;
