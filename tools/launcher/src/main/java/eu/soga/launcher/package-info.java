/**
 * The whole system on one machine, without Docker: what {@code make run}, {@code make dev} and {@code make e2e} start.
 * For development only: demo passwords, plain HTTP, everything bound to this machine.
 */
package eu.soga.launcher;
