/** The public directory: search, map and possible duplicates. Only reads. */
package eu.soga.organisations.directory;
