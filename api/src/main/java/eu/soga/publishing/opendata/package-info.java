/** The whole public calendar as one file, written every night for whoever wants all of it. Only reads. */
package eu.soga.publishing.opendata;
