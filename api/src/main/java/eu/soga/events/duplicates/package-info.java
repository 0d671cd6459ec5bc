/**
 * Duplicates: their score with its parts, the dry run that shows them before anything is written, and the merge of two
 * entries. Uses no queue, feed or import.
 */
package eu.soga.events.duplicates;
