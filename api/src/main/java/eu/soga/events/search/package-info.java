/** The one filter over public events: pages, facets, days, map. Only reads. */
package eu.soga.events.search;
