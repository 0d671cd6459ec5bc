package eu.soga.editions;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.type.TypeReference;
import eu.soga.editions.ProgrammeState.Leg;
import eu.soga.editions.ProgrammeState.Setting;
import eu.soga.editions.ProgrammeState.Slot;
import eu.soga.editions.ProgrammeState.Time;
import eu.soga.editions.ReleaseCopies.Number;
import eu.soga.editions.ReleaseCopies.Stored;
import eu.soga.events.Event;
import eu.soga.events.EventFormat;
import eu.soga.events.EventLifecycle;
import eu.soga.events.EventRequest;
import eu.soga.events.EventStatus;
import eu.soga.events.OnlineAccess;
import eu.soga.events.PlaceText;
import eu.soga.events.ProgrammeSessions;
import eu.soga.events.schedule.ScheduleText;
import eu.soga.shared.audit.AuditLog.Act;
import eu.soga.shared.changes.ChangeLog.Subject;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.errors.RefusalReason;
import eu.soga.shared.errors.Violation;
import eu.soga.shared.geo.Coordinates;
import eu.soga.shared.persistence.ReadRows;
import eu.soga.shared.persistence.ReadRows.Row;
import eu.soga.shared.record.Recorder;
import eu.soga.shared.security.CurrentUser;
import eu.soga.shared.web.Preconditions;
import eu.soga.shared.web.Versioned;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Shows a draft programme with its warnings and what a release would change, and releases it: copies the draft, and
 * publishes, moves or cancels the events of its sessions in the same transaction.
 */
@ApplicationScoped
public class ProgrammeReleases {
    private final ReleaseCopies copies;
    private final ProgrammeSessions sessions;
    private final EventLifecycle life;
    private final Recorder recorder;
    private final CurrentUser user;
    private final ReadRows rows;

    ProgrammeReleases(
            ReleaseCopies copies,
            ProgrammeSessions sessions,
            EventLifecycle life,
            Recorder recorder,
            CurrentUser user,
            ReadRows rows) {
        this.copies = copies;
        this.sessions = sessions;
        this.life = life;
        this.recorder = recorder;
        this.user = user;
        this.rows = rows;
    }

    private enum Refusal implements RefusalReason {
        /** A room or a person is in two places at once. */
        PROGRAMME_CONFLICTS,
        /** Nothing has changed since the last release. */
        NOTHING_CHANGED,
        /** The edition is not public yet. */
        EDITION_NOT_PUBLIC
    }

    /**
     * A draft programme.
     *
     * @param version to send back when releasing: the state of the draft that was read
     * @param release the last release; null before the first
     * @param next the number that the next release would have
     * @param warnings what blocks a release first
     * @param changes what the next release would change
     */
    @JsonInclude
    public record ProgrammeDraft(
            int version,
            @Nullable String release,
            String next,
            List<SlotDraft> slots,
            List<ProgrammeWarning> warnings,
            List<ProgrammeChange> changes)
            implements Versioned {}

    /**
     * @param note what readers should know about this release, by language
     * @param major true for a new programme: the number before the dot rises
     */
    public record ReleaseRequest(@NotNull Map<String, @Size(max = 1000) String> note, boolean major) {}

    /** @throws DomainException 404 */
    @Transactional
    public ProgrammeDraft draft(UUID editionId) {
        Edition edition = Edition.require(editionId);
        List<ProgrammeSlot> slots = ProgrammeSlot.ofDraft(editionId);
        Optional<Stored> latest = copies.latest(editionId);
        ProgrammeState state = state(slots);
        return new ProgrammeDraft(
                edition.draftVersion,
                latest.map(stored -> stored.number().toString()).orElse(null),
                next(latest, false).toString(),
                slots.stream().map(SlotDraft::of).toList(),
                state.warnings(setting(edition)),
                state.since(released(latest)));
    }

    /**
     * Releases the draft that the caller has read.
     *
     * @throws DomainException 400 with what a session lacks, 404, 409 with each conflict, 412, 428
     */
    @Transactional
    public void release(UUID editionId, @Nullable String ifMatch, ReleaseRequest request) {
        Edition edition = Edition.lock(editionId);
        Edition.getEntityManager().refresh(edition);
        Preconditions.require(ifMatch, edition.draftVersion);
        new TextRules().languages("/note", request.note()).require();
        if (edition.publishedAt == null)
            throw refused(
                    "Publish the edition first: its programme belongs to a page that everyone sees.",
                    Refusal.EDITION_NOT_PUBLIC);
        List<ProgrammeSlot> slots = ProgrammeSlot.ofDraft(editionId);
        ProgrammeState state = state(slots);
        requireNoConflict(state.warnings(setting(edition)));
        Optional<Stored> latest = copies.latest(editionId);
        List<ProgrammeChange> changes = state.since(released(latest));
        if (changes.isEmpty()) throw refused("Nothing has changed since the last release.", Refusal.NOTHING_CHANGED);
        Map<UUID, Slot> before = released(latest).slots().stream().collect(Collectors.toMap(Slot::guid, slot -> slot));
        for (ProgrammeSlot slot : slots) if (!slot.interlude) publish(edition, slot, before.remove(slot.guid));
        before.values().stream().filter(gone -> gone.eventId() != null).forEach(this::cancel);
        Number number = next(latest, request.major());
        copies.store(
                editionId,
                number,
                user.requireSubject(),
                TextRules.clean(request.note()),
                latest.isEmpty() ? List.of() : changes);
        recorder.act(new Act("programme", editionId, "release", null, null, null, number.toString()));
        recorder.change(
                EditionChangeType.PROGRAMME_RELEASED,
                () -> List.of(new Subject("/api/v1/editions/" + editionId, edition.version)));
    }

    private static Number next(Optional<Stored> latest, boolean major) {
        return latest.map(Stored::number)
                .map(number -> major ? new Number(number.major() + 1, 0) : number.next())
                .orElse(Number.FIRST);
    }

    private static DomainException refused(String detail, Refusal why) {
        return new DomainException(ProblemType.ILLEGAL_TRANSITION, detail).because(why);
    }

    private static void requireNoConflict(List<ProgrammeWarning> warnings) {
        List<Violation> broken = warnings.stream()
                .filter(ProgrammeWarning::blocking)
                .map(warning -> new Violation(
                        "/slots/" + warning.slots().getFirst(),
                        switch (warning.code()) {
                            case ROOM_TWICE -> "The room holds another session at the same time.";
                            case SPEAKER_TWICE -> "A speaker is in another session at the same time.";
                            default -> "Say in a sentence what the session is about.";
                        }))
                .toList();
        if (!broken.isEmpty())
            throw refused("The programme has conflicts. Solve them, then release it.", Refusal.PROGRAMME_CONFLICTS)
                    .with(broken);
    }

    private void publish(Edition edition, ProgrammeSlot slot, @Nullable Slot before) {
        Event leg = Event.require(slot.legId);
        PlaceText place = PlaceText.of(leg.place);
        if (slot.eventId == null) {
            Event event = sessions.begin(content(edition, slot, leg, place));
            sessions.publishDraft(event);
            slot.eventId = event.id;
            return;
        }
        Event event = Event.require(slot.eventId);
        boolean moved =
                before == null || !before.time().words().equals(time(slot).words());
        boolean elsewhere = before == null || !before.legId().equals(slot.legId);
        boolean renamed = before == null || !before.title().equals(slot.title);
        // what the release does not change stays as it was corrected on the event's own page
        if (moved || elsewhere || renamed)
            sessions.change(
                    event,
                    present -> present.planned(
                            renamed ? slot.title : null,
                            moved || elsewhere ? when(slot, leg) : null,
                            slot.kind,
                            leg.id,
                            elsewhere ? place : null));
    }

    private static EventRequest content(Edition edition, ProgrammeSlot slot, Event leg, @Nullable PlaceText place) {
        EventFormat format = slot.format == null ? EventFormat.ON_SITE : slot.format;
        List<UUID> hosts = slot.hosts.isEmpty() ? List.of(edition.organiser.id) : slot.hosts;
        return new EventRequest(
                edition.defaultLanguage,
                slot.title,
                slot.summary,
                null,
                slot.kind,
                format,
                when(slot, leg),
                format == EventFormat.ONLINE ? null : place,
                format == EventFormat.ON_SITE ? null : room(leg),
                List.of(),
                List.of(),
                leg.languages.isEmpty() ? List.of(edition.defaultLanguage) : List.copyOf(leg.languages),
                hosts.getFirst(),
                hosts.subList(1, hosts.size()),
                leg.id,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** Returns the leg's online room, else one whose address only registered people get. */
    private static OnlineAccess room(Event leg) {
        return leg.online != null && leg.online.url() != null
                ? leg.online
                : new OnlineAccess(null, OnlineAccess.Release.REGISTERED);
    }

    private static ScheduleText when(ProgrammeSlot slot, Event leg) {
        String zone = leg.schedule().zone();
        return slot.start() == null
                ? new ScheduleText(slot.day.toString(), slot.day.plusDays(1).toString(), zone, true, false, null, null)
                : ScheduleText.of(
                        slot.start().format(ScheduleText.MINUTE), slot.end().format(ScheduleText.MINUTE), zone);
    }

    private void cancel(Slot gone) {
        Event event = Event.require(gone.eventId());
        if (event.status() != EventStatus.PUBLISHED && event.status() != EventStatus.POSTPONED) return;
        Map<String, String> why = new HashMap<>(Map.of(
                "fr", "Cette session n’est plus au programme.", "en", "This session is no longer in the programme."));
        why.putIfAbsent(event.defaultLanguage, why.get("en"));
        life.cancel(event.id, null, new EventLifecycle.StatusNote(why));
    }

    private static Time time(ProgrammeSlot slot) {
        return new Time(slot.day, slot.start(), slot.end(), slot.startsAt(), slot.endsAt());
    }

    private static ProgrammeState state(List<ProgrammeSlot> slots) {
        return new ProgrammeState(slots.stream()
                .map(slot -> new Slot(
                        slot.guid,
                        slot.eventId,
                        slot.legId,
                        slot.title,
                        slot.interlude,
                        time(slot),
                        slot.trackId,
                        slot.roomId,
                        slot.seats,
                        !slot.summary.isEmpty(),
                        slot.people.stream().map(Appearance::speakerId).toList()))
                .toList());
    }

    private ProgrammeState released(Optional<Stored> latest) {
        if (latest.isEmpty()) return new ProgrammeState(List.of());
        return new ProgrammeState(rows.list(
                "slot",
                "SELECT s.*, (SELECT jsonb_agg(a.speaker_id ORDER BY a.position) FROM programme_appearance a"
                        + " WHERE a.slot_id = s.id) AS people FROM programme_slot s WHERE s.release_id = ?"
                        + " ORDER BY s.day, s.starts_at NULLS LAST, s.position",
                ProgrammeReleases::slot,
                latest.get().id()));
    }

    private static Slot slot(Row row) {
        return new Slot(
                row.uuid("guid"),
                row.uuid("event_id"),
                row.uuid("leg_id"),
                row.languages("title"),
                row.flag("interlude"),
                new Time(
                        row.day("day"),
                        row.wallTime("start_local"),
                        row.wallTime("end_local"),
                        row.instant("starts_at"),
                        row.instant("ends_at")),
                row.uuid("track_id"),
                row.uuid("room_id"),
                row.number("seats"),
                true,
                Objects.requireNonNullElse(row.json("people", new TypeReference<List<UUID>>() {}), List.of()));
    }

    private static Setting setting(Edition edition) {
        Map<UUID, Leg> legs = new HashMap<>();
        for (UUID id : edition.legs) {
            Event event = Event.require(id);
            boolean placed = event.place != null && event.place.latitude() != null;
            legs.put(
                    id,
                    new Leg(
                            event.schedule().firstDay(),
                            event.schedule().lastDay(),
                            placed ? new Coordinates(event.place.latitude(), event.place.longitude()) : null));
        }
        Map<UUID, Integer> capacities = edition.rooms.stream()
                .filter(room -> room.capacity != null)
                .collect(Collectors.toMap(room -> room.id, room -> room.capacity));
        Set<UUID> hidden =
                EditionSpeaker.<EditionSpeaker>list("editionId = ?1 and consentedAt is null", edition.id).stream()
                        .map(speaker -> speaker.id)
                        .collect(Collectors.toSet());
        return new Setting(legs, capacities, hidden);
    }
}
