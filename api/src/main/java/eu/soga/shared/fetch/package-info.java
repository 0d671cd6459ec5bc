/**
 * Fetches addresses that people gave us, and never reaches our own network: every address is checked before the
 * connection.
 */
package eu.soga.shared.fetch;
