/** Saved searches: what is new in a search by mail, weekly or at once, or as a private calendar. */
package eu.soga.alerts;
