/**
 * Public events for programs, crawlers and link previews: iCalendar, Atom, CSV, GeoJSON, JSON-LD, page heads, site
 * map. Only reads; knows nothing of drafts or of the caller.
 */
package eu.soga.publishing;
