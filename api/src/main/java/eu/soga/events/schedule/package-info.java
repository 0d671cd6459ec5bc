/** Dates and times of events: local time and zone, gaps, overlaps, whole days, unknown ends, series. Uses no event. */
package eu.soga.events.schedule;
