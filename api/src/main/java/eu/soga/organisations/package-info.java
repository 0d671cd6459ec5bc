/**
 * Organisations and who represents them: entities, rights, announcements. Sub-packages hold profiles, people,
 * pictures, identifiers, invitations and the directory. Knows no event.
 */
package eu.soga.organisations;
