/** What everyone may read of events: rows made for reading, the one way for every public list, page and feed. */
package eu.soga.events.reading;
