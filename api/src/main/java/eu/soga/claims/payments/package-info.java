/** Bank accounts, payment files, what the bank answers, and the journal. */
@NullMarked
package eu.soga.claims.payments;

import org.jspecify.annotations.NullMarked;
