/** Mails. Reacts to what other rooms announce; nobody depends on it. */
package eu.soga.notifications;
