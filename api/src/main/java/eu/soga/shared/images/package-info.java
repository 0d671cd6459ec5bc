/** Uploaded pictures: checked by content, re-encoded without metadata, stored in a folder or a bucket. */
@NullMarked
package eu.soga.shared.images;

import org.jspecify.annotations.NullMarked;
