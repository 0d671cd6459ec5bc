/** Sends mails. Observes announcements of other rooms; no room depends on this one. */
package eu.soga.notifications;
