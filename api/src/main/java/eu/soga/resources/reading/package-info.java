/** Public reading of resources: search with facets, and single resources. Reads rows, not entities. */
package eu.soga.resources.reading;
