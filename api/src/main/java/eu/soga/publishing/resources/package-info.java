/** Publishes resources to browsers, crawlers and feed readers: heads of pages, JSON-LD, and an Atom feed of new ones. */
package eu.soga.publishing.resources;
