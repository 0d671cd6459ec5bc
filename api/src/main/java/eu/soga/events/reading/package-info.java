/** Reads public events as rows, for every public list, page and feed. */
package eu.soga.events.reading;
