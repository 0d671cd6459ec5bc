/**
 * Loads the demonstration data of {@code db/demo}: past events that really took place, and coming examples marked as
 * such.
 */
package eu.soga.demo;
