/** One filter over everything public: pages, facets, days, map. Reads occurrences, changes nothing. */
package eu.soga.events.search;
