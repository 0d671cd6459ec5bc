package eu.soga.notifications;

import java.util.UUID;

/**
 * The subscription a mail belongs to, with the address that ends it.
 *
 * @param id by which its mails are deleted
 * @param unsubscribeUrl takes the POST of RFC 8058
 */
record Subscription(UUID id, String unsubscribeUrl) {}
