/**
 * Resources: pieces of knowledge that people find by kind, language, theme, level, licence, access and words. The
 * classes are called {@code Knowledge…}, because names that end in {@code Resource} are HTTP addresses in this project.
 */
package eu.soga.resources;
