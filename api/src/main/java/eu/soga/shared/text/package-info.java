/** Text written by people for people: Markdown, texts per language, slugs. Knows no domain word. */
@NullMarked
package eu.soga.shared.text;

import org.jspecify.annotations.NullMarked;
