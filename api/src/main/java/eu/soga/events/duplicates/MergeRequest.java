package eu.soga.events.duplicates;

import eu.soga.events.ThreadMessage;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The entry that stays in a merge, and what it takes from the other.
 *
 * @param into the entry that stays
 * @param keepOrganiser true to make the other entry's organisation a co-organiser
 * @param keep JSON Pointers of fields, or of texts in one language, to take from the other entry
 * @param note message to both organisations
 */
record MergeRequest(
        @NotNull UUID into,
        @Nullable Boolean keepOrganiser,
        @Nullable @Size(max = 30) List<@NotNull @Pattern(regexp = MergedText.POINTER) String> keep,
        @Nullable @Size(max = ThreadMessage.LONGEST) String note) {}
