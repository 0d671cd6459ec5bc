/**
 * HTTP behaviour that is the same on every path: pages, entity tags, preconditions, idempotency, rate limits, words
 * of enumerations.
 */
package eu.soga.shared.web;
