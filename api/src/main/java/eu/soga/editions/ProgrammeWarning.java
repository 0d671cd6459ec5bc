package eu.soga.editions;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something about a draft programme that its lead should know.
 *
 * @param blocking true when the programme cannot be released like this
 * @param slots the slots it is about
 * @param speakerId the person it is about; null for none
 * @param minutesFree between two sessions in different towns; null for other warnings
 * @param minutesNeeded for the way between them; null for other warnings
 */
@JsonInclude
public record ProgrammeWarning(
        Code code,
        boolean blocking,
        List<UUID> slots,
        @Nullable UUID speakerId,
        @Nullable Integer minutesFree,
        @Nullable Integer minutesNeeded) {
    /** What is to be looked at. */
    @Schema(name = "ProgrammeWarningCode")
    public enum Code {
        /** Two sessions in one room at once. */
        ROOM_TWICE,
        /** A person in two sessions at once. */
        SPEAKER_TWICE,
        /** Not enough time to travel from one session to the next. */
        SPEAKER_TRAVELS,
        /** More seats than the room holds. */
        ROOM_TOO_SMALL,
        /** On a day that is not a day of its leg. */
        OUTSIDE_LEG,
        /** A person who has not agreed to be named: the programme only counts him or her. */
        NAME_HIDDEN,
        /** A session without a summary, which its page needs. */
        SUMMARY_MISSING
    }

    static ProgrammeWarning of(Code code, boolean blocking, UUID... slots) {
        return new ProgrammeWarning(code, blocking, List.of(slots), null, null, null);
    }

    static ProgrammeWarning about(UUID speaker, Code code, boolean blocking, UUID... slots) {
        return new ProgrammeWarning(code, blocking, List.of(slots), speaker, null, null);
    }
}
