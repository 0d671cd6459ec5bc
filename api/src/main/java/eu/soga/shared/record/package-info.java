/** What an act did, collected during its transaction and written to the logs in one order before the commit. */
@NullMarked
package eu.soga.shared.record;

import org.jspecify.annotations.NullMarked;
