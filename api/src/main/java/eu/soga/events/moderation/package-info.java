/** Deciding on submissions: queue, review with twins and risks, decisions, public report. */
package eu.soga.events.moderation;
