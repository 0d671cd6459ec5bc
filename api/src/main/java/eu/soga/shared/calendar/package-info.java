/** Wall time, time zones and iCalendar text. Contains no rule of the domain. */
@NullMarked
package eu.soga.shared.calendar;

import org.jspecify.annotations.NullMarked;
