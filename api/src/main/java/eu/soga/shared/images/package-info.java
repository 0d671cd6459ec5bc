/** Uploaded pictures: checked by content, re-encoded without metadata, stored behind one small interface. */
@NullMarked
package eu.soga.shared.images;

import org.jspecify.annotations.NullMarked;
