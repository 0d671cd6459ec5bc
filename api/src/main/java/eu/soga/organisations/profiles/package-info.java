/** The profile of an organisation: create, change, read, and the trust that moderators give. */
package eu.soga.organisations.profiles;
