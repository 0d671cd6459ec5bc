/**
 * The rules of allowances and what a scheme says: one policy for each rule, without database and clock, each with its
 * inputs and a sentence in French and English.
 */
@NullMarked
package eu.soga.claims.rules;

import org.jspecify.annotations.NullMarked;
