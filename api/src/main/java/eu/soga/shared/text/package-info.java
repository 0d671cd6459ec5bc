/** Text written by people: Markdown, texts by language, slugs. Contains no rule of the domain. */
@NullMarked
package eu.soga.shared.text;

import org.jspecify.annotations.NullMarked;
