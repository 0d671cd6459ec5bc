/** The edges that are the same on every path: pages, entity tags, preconditions, idempotency, rate limits, words of enums. */
package eu.soga.shared.web;
