/** Organisations, the people who represent them, their registered office and their public directory. Knows no event. */
package eu.soga.organisations;
