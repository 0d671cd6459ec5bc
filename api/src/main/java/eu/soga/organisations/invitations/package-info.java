/** Inviting people by mail to act for an organisation; whoever has no account gets one in Keycloak. */
package eu.soga.organisations.invitations;
