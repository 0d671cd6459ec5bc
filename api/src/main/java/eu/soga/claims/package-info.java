/**
 * Reimbursement schemes and claims: who may get an allowance, who decides, out of which envelope. Asks {@code
 * registrations} who took part; knows no edition.
 */
@NullMarked
package eu.soga.claims;

import org.jspecify.annotations.NullMarked;
