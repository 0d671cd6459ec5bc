/**
 * What may be, or was, written twice: the score with its parts, the dry run that shows it before anything is written,
 * and the merge of two entries. Knows nothing of queues, feeds and imports.
 */
package eu.soga.events.duplicates;
