package eu.soga.notifications;

import java.util.UUID;

/**
 * What a mail belongs to when its reader can end it.
 *
 * @param id by which its mails are deleted
 * @param unsubscribeUrl takes the POST of RFC 8058
 */
record Subscription(UUID id, String unsubscribeUrl) {}
