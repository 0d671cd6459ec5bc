package eu.soga.editions;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.events.EventFormat;
import eu.soga.events.EventKind;
import eu.soga.shared.text.OneLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A slot of a draft programme as its author writes it.
 *
 * @param legId the event that is the leg
 * @param summary of a session: its page shows it
 * @param kind null for an interlude: a break or a meal, which is in no calendar
 * @param format null: on site
 * @param seats how many people the session is meant for; null when nobody says it
 * @param people who speak or moderate
 * @param hosts organisations that host the session, the first one leads; empty: the organiser of the edition
 */
@JsonInclude
public record SlotRequest(
        @NotNull UUID legId,
        @NotNull @Valid SlotHours time,
        @OneLine @NotNull Map<String, @Size(max = 160) String> title,
        @NotNull Map<String, @Size(max = 400) String> summary,
        @Nullable EventKind kind,
        @Nullable EventFormat format,
        @Nullable UUID trackId,
        @Nullable UUID roomId,
        @OneLine @Nullable @Size(max = 120) String project,
        @Nullable @Min(1) @Max(100_000) Integer seats,
        @NotNull @Size(max = 40) List<@NotNull @Valid Appearance> people,
        @NotNull @Size(max = 20) List<@NotNull UUID> hosts) {

    /** Wall time in the leg's zone. @param start null, as {@code end}, when the hours are not known */
    @JsonInclude
    @Schema(name = "SlotHours")
    public record SlotHours(
            @NotNull LocalDate day,
            @Nullable LocalDateTime start,
            @Nullable LocalDateTime end) {}

    static SlotRequest of(ProgrammeSlot slot) {
        return new SlotRequest(
                slot.legId,
                new SlotHours(slot.day, slot.start(), slot.end()),
                slot.title,
                slot.summary,
                slot.kind,
                slot.format,
                slot.trackId,
                slot.roomId,
                slot.project,
                slot.seats,
                List.copyOf(slot.people),
                List.copyOf(slot.hosts));
    }
}
