/** Completes the generated contract: what is required, the words of enumerations, the problems every path shares. */
package eu.soga.shared.openapi;
