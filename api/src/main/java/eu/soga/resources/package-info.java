/**
 * Resources: pieces of knowledge found by kind, language, theme, level, licence and words. A class that stands for one is
 * called Knowledge, because a name that ends in Resource is an HTTP address here.
 */
package eu.soga.resources;
