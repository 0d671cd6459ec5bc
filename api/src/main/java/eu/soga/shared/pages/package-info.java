/** Pages for people, as the server sends them before any script runs: the shell, its head, and which pages each room has. */
package eu.soga.shared.pages;
