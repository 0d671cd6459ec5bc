package eu.soga.imports.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a source holds.
 *
 * @param name how the source calls itself
 * @param notices what its reader had to guess or to leave out, about the source as a whole
 * @param complete false when its end is missing, so that nothing can be said about what it no longer holds
 */
public record Reading(
        SourceKind kind, @Nullable String name, List<Candidate> candidates, List<String> notices, boolean complete) {}
