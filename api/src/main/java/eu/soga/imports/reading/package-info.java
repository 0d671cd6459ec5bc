/**
 * Reads files and pages that people keep elsewhere into candidates, each with what is wrong with it. Pure functions
 * over bytes: it knows no event of ours, no database and no network.
 */
package eu.soga.imports.reading;
