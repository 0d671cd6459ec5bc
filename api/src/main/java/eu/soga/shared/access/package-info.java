/** What rooms ask about access without knowing which room answers. */
@NullMarked
package eu.soga.shared.access;

import org.jspecify.annotations.NullMarked;
