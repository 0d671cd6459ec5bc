package eu.soga.editions;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One difference between two programmes.
 *
 * @param slot id of the slot, the same in every release
 * @param title of the slot, by language
 * @param before as it was, in words of the contract: a time, an id of a room, track or leg; null for what was added
 * @param after as it is now; null for what was removed
 */
@JsonInclude
public record ProgrammeChange(
        UUID slot,
        Map<String, String> title,
        Kind kind,
        @Nullable String before,
        @Nullable String after) {
    /** What changed. */
    @Schema(name = "ProgrammeChangeKind")
    public enum Kind {
        /** The slot is new. */
        ADDED,
        /** The slot is gone; the event of a session is cancelled. */
        REMOVED,
        /** Day or hours: {@code 2026-11-25T14:00/2026-11-25T15:30}, or the day alone. */
        RETIMED,
        /** The leg, so the town. */
        LEG_CHANGED,
        ROOM_CHANGED,
        TRACK_CHANGED,
        RENAMED,
        /** Who speaks or moderates; the values are ids. */
        PEOPLE_CHANGED
    }
}
