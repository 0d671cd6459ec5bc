/** The transactional outbox: every public change, in order, without gaps. Feeds, webhooks and alerts read it. */
package eu.soga.shared.changes;
