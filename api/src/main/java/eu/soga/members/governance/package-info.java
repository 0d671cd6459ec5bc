/** The board's seats and mandates, and who may vote at a meeting. */
@NullMarked
package eu.soga.members.governance;

import org.jspecify.annotations.NullMarked;
