package eu.soga.editions;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.shared.web.Versioned;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A slot of a draft programme.
 *
 * @param id the same in the draft and in every release
 * @param eventId the session's event; null for an interlude, and before the first release
 */
@JsonInclude
public record SlotDraft(UUID id, int version, @Nullable UUID eventId, SlotRequest content) implements Versioned {
    static SlotDraft of(ProgrammeSlot slot) {
        return new SlotDraft(slot.guid, slot.version, slot.eventId, SlotRequest.of(slot));
    }
}
