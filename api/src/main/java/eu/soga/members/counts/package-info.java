/** How many members there are and were, computed from paid terms alone. */
@NullMarked
package eu.soga.members.counts;

import org.jspecify.annotations.NullMarked;
