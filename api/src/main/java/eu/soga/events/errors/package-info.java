/** What visitors say is wrong about an event, and what its organisation or a moderator answers; never shown in public. */
@NullMarked
package eu.soga.events.errors;

import org.jspecify.annotations.NullMarked;
