/** Pictures that people upload: checked by content, made again without metadata, kept behind one small seam. */
@NullMarked
package eu.soga.shared.images;

import org.jspecify.annotations.NullMarked;
