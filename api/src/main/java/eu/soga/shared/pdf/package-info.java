/** Documents of headings, paragraphs and tables, written as tagged PDF (PDF/UA). Contains no rule of the domain. */
@NullMarked
package eu.soga.shared.pdf;

import org.jspecify.annotations.NullMarked;
