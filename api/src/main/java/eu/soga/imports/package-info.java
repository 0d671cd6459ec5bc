/**
 * What organisations keep elsewhere: read into a preview with a verdict for each entry, applied through the same doors
 * as what is typed here, and followed from then on. Must not know feeds, search or moderation.
 */
package eu.soga.imports;
