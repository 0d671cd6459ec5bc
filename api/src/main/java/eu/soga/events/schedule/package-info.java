/** When something takes place: local wall time and zone, gaps, overlaps, whole days, unknown ends. Knows no event. */
package eu.soga.events.schedule;
