/** Publishes editions to programs and crawlers: the c3voc schedule, iCalendar of a programme, heads of pages. */
package eu.soga.publishing.editions;
