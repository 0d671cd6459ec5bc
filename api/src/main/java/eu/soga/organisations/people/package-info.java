/** Representatives, and requests to become one. */
package eu.soga.organisations.people;
