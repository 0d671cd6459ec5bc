/** Public reading of resources: the search with its facets, and one resource. Reads rows, no entities. */
package eu.soga.resources.reading;
