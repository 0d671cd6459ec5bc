/** Collects what an act did during its transaction, and writes it to the logs in one order before the commit. */
@NullMarked
package eu.soga.shared.record;

import org.jspecify.annotations.NullMarked;
