/** Saved searches: sends news about a search by mail, weekly or at once, or offers it as a private calendar. */
package eu.soga.alerts;
