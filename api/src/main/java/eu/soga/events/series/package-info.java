/** The dates of a series one by one: read them, change one, some or all, and keep them written down ahead of time. */
@NullMarked
package eu.soga.events.series;

import org.jspecify.annotations.NullMarked;
