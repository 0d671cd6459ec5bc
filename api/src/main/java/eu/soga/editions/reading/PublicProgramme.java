package eu.soga.editions.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.editions.SessionOutput;
import eu.soga.editions.SpeakerPart;
import eu.soga.editions.TrackHue;
import eu.soga.events.EventFormat;
import eu.soga.events.EventKind;
import eu.soga.events.EventStatus;
import eu.soga.organisations.OrganisationRef;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A programme as one release, or the draft, has it.
 *
 * @param slots by day and time; those without hours come last on their day
 */
public record PublicProgramme(List<Track> tracks, List<Room> rooms, List<Slot> slots) {
    /** A thematic column. */
    @Schema(name = "ProgrammeTrack")
    public record Track(UUID id, Map<String, String> name, TrackHue hue) {}

    /** @param legId the leg in whose venue it is */
    @JsonInclude
    @Schema(name = "ProgrammeRoom")
    public record Room(
            UUID id, UUID legId, String name, @Nullable Integer capacity) {}

    /**
     * A session, or an interlude: a break or a meal, which is in the grid and in no calendar.
     *
     * @param id the same in every release
     * @param hiddenPeople how many people take part whose names are not shown, because they did not agree to it
     */
    public record Slot(
            UUID id,
            UUID legId,
            Time time,
            Text text,
            @Nullable EventKind kind,
            @Nullable UUID trackId,
            @Nullable UUID roomId,
            @Nullable String project,
            @Nullable Integer seats,
            @Nullable Session session,
            List<Person> people,
            int hiddenPeople) {}

    /** Wall time in the leg's zone. @param start null, as {@code end}, when the hours are not known */
    @JsonInclude
    @Schema(name = "SlotTime")
    public record Time(
            LocalDate day,
            @Nullable LocalDateTime start,
            @Nullable LocalDateTime end) {}

    public record Text(Map<String, String> title, Map<String, String> summary, String defaultLanguage) {}

    /** The event of a session. @param hosts its organisers, the first one first; empty when nobody is named @param outputs what came out of it */
    @JsonInclude
    @Schema(name = "ProgrammeSession")
    public record Session(
            UUID eventId,
            String slug,
            EventStatus status,
            @Nullable EventFormat format,
            List<String> languages,
            List<OrganisationRef> hosts,
            List<SessionOutput> outputs) {}

    /** Someone who agreed to be named. @param organisation null when nobody says it */
    @JsonInclude
    @Schema(name = "ProgrammePerson")
    public record Person(
            UUID id,
            String name,
            SpeakerPart part,
            Map<String, String> title,
            Map<String, String> biography,
            @Nullable OrganisationRef organisation) {}
}
