/**
 * Imports from files and followed addresses: read into a preview with a verdict for each entry, and applied through the
 * same services as events written here. Must not use feeds, search or moderation.
 */
package eu.soga.imports;
