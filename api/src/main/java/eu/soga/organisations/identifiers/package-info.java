/** Numbers that public registers give to organisations: their forms and check digits. */
package eu.soga.organisations.identifiers;
