/**
 * The yearly gathering: editions with their legs, partners, programme and published figures. A leg is an event, a
 * session of the programme is an event that is part of its leg. Sub-room: {@code reading} (rows made for reading).
 */
@NullMarked
package eu.soga.editions;

import org.jspecify.annotations.NullMarked;
