/**
 * Duplicates: their score with its parts, the dry run that shows them before anything is written, and the merge of
 * two entries. Knows nothing of queues, feeds and imports.
 */
package eu.soga.events.duplicates;
