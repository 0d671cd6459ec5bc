/** What everyone may read of events: rows made for reading, used by every public list, page and feed. */
package eu.soga.events.reading;
