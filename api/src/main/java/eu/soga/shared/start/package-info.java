/** How the packaged application starts: with every secret, or not at all; and the commands it knows besides serving. */
package eu.soga.shared.start;
