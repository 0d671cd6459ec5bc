/** What this room holds about a person. */
@NullMarked
package eu.soga.members.privacy;

import org.jspecify.annotations.NullMarked;
