/**
 * Wall time, time zones and iCalendar text. Knows no domain word: who meets when is the business of the rooms above.
 */
@NullMarked
package eu.soga.shared.calendar;

import org.jspecify.annotations.NullMarked;
