/** The public directory: search, map, and the organisations that look like another one. Reads only. */
package eu.soga.organisations.directory;
