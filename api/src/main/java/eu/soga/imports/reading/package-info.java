/**
 * Reads files and web pages of others into candidates, each with its faults. Pure functions over bytes: uses no event,
 * no database and no network.
 */
package eu.soga.imports.reading;
