/** The log of who did what, when, from what to what and why; each row is chained by hash to the one before. */
package eu.soga.shared.audit;
