/** Mails. Observes announcements of other rooms; no room depends on it. */
package eu.soga.notifications;
