/** The report of an edition: figures computed from the data or declared with a source, frozen when it is published. */
@NullMarked
package eu.soga.editions.bilan;

import org.jspecify.annotations.NullMarked;
