/**
 * Seats at any event: registrations, waiting lists, offers of freed seats, and who attended. Knows events and
 * organisations; knows no edition and no claim.
 */
@NullMarked
package eu.soga.registrations;

import org.jspecify.annotations.NullMarked;
