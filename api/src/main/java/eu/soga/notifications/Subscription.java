package eu.soga.notifications;

import java.util.UUID;

/**
 * The subscription a mail belongs to.
 *
 * @param id the saved search; its mails are deleted with it
 * @param unsubscribeUrl address that ends the subscription by a POST (RFC 8058)
 */
record Subscription(UUID id, String unsubscribeUrl) {}
