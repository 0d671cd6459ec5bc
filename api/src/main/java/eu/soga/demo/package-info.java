/**
 * Loads the demonstration data of {@code db/demo}: past events that really took place, and future examples marked as
 * such.
 */
package eu.soga.demo;
