/** Lists of organisations that moderators read into the atlas: preview, verdicts, applying, undoing. */
@NullMarked
package eu.soga.imports.atlas;

import org.jspecify.annotations.NullMarked;
