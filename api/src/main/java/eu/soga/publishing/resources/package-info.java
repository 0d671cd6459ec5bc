/** Resources for browsers, crawlers and feed readers: heads of pages, JSON-LD, and what is new as Atom. */
package eu.soga.publishing.resources;
