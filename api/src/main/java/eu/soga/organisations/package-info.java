/**
 * Organisations and who represents them: entities, rights, announcements. Sub-packages contain profiles, people,
 * pictures, identifiers, invitations and the directory. Uses no event.
 */
package eu.soga.organisations;
