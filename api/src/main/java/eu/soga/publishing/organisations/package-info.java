/** Organisations of the Social Tech Atlas as files: CSV and JSON-LD. */
@NullMarked
package eu.soga.publishing.organisations;

import org.jspecify.annotations.NullMarked;
