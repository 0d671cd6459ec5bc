/**
 * Public events for programs, crawlers and link previews: iCalendar, JSON-LD, page heads, the site map. Only reads; knows
 * nothing of drafts or of who asks.
 */
package eu.soga.publishing;
