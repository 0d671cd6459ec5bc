/**
 * What organisations answered to being named by somebody else's event: as co-organisers, or as the organiser of the
 * programme it was put under. The public sees what was agreed to.
 */
@NullMarked
package eu.soga.events.agreements;

import org.jspecify.annotations.NullMarked;
