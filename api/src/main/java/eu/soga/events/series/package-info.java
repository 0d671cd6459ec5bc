/** The dates of a series: list them, change one, some or all, and store them ahead of time. */
@NullMarked
package eu.soga.events.series;

import org.jspecify.annotations.NullMarked;
