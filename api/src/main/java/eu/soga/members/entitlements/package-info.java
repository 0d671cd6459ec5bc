/** What membership gives, who has access through it and why, and what of it was used. */
@NullMarked
package eu.soga.members.entitlements;

import org.jspecify.annotations.NullMarked;
