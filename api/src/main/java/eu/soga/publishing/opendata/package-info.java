/** The whole public calendar as one file, written every night. Only reads. */
package eu.soga.publishing.opendata;
