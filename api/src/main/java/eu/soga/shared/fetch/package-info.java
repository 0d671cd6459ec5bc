/** Fetches addresses that people gave us, never our own network: every address is checked before the connection. */
package eu.soga.shared.fetch;
