/** How dues come in: bank statements and exports of payment platforms, reminders, receipts. */
@NullMarked
package eu.soga.members.dues;

import org.jspecify.annotations.NullMarked;
