/** Invitations by mail to represent an organisation. A person without an account gets one in Keycloak. */
package eu.soga.organisations.invitations;
