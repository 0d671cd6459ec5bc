/** Completes the generated contract: required properties, words of enumerations, problems of each operation. */
package eu.soga.shared.openapi;
