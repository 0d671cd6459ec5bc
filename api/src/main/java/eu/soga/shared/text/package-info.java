/** Text that people write and others read: Markdown, texts per language, slugs. Knows no domain word. */
@NullMarked
package eu.soga.shared.text;

import org.jspecify.annotations.NullMarked;
