/** The transactional outbox: every public change, in order, without gaps. Feeds and deliveries read it. */
package eu.soga.shared.changes;
