/** Money, and what banks write: statements and notifications of ISO 20022. Knows no room. */
@NullMarked
package eu.soga.shared.bank;

import org.jspecify.annotations.NullMarked;
