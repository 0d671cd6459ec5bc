/**
 * HTTP behaviour that all paths share: pages, entity tags, preconditions, idempotency, rate limits, words of
 * enumerations.
 */
package eu.soga.shared.web;
