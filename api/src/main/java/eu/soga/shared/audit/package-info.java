/**
 * The audit log: who did what and when, the states before and after, and why. Each row is chained by hash to the one
 * before.
 */
package eu.soga.shared.audit;
