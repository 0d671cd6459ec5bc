/** Starts the packaged application, or runs one of its commands. */
package eu.soga.shared.start;
