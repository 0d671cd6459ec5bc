package eu.soga.editions;

import eu.soga.events.Event;
import eu.soga.organisations.Organisation;
import eu.soga.shared.audit.AuditLog.Act;
import eu.soga.shared.calendar.LocalTimeResolution;
import eu.soga.shared.calendar.WallTime;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.record.Recorder;
import eu.soga.shared.web.Idempotency;
import eu.soga.shared.web.Preconditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes the slots of a draft programme. Expects that the caller is an edition lead. */
@ApplicationScoped
public class ProgrammeDesk {
    private static final int MOST_SLOTS = 600;
    private static final Duration LONGEST = Duration.ofHours(24);

    private final EntityManager database;
    private final Idempotency idempotency;
    private final Recorder recorder;
    private final Clock clock;

    ProgrammeDesk(EntityManager database, Idempotency idempotency, Recorder recorder, Clock clock) {
        this.database = database;
        this.idempotency = idempotency;
        this.recorder = recorder;
        this.clock = clock;
    }

    /** @throws DomainException 400, 404 */
    @Transactional
    public SlotDraft add(UUID editionId, @Nullable String key, SlotRequest request) {
        return idempotency.create(key, request, SlotDraft.class, () -> {
            Edition edition = Edition.lock(editionId);
            if (ProgrammeSlot.count("editionId", editionId) >= MOST_SLOTS)
                throw DomainException.invalid("/", "A programme has at most " + MOST_SLOTS + " slots.");
            ProgrammeSlot slot = new ProgrammeSlot(editionId, clock.instant());
            slot.position = (int) ProgrammeSlot.count("editionId", editionId);
            write(edition, slot, request);
            slot.persistAndFlush();
            touch(editionId);
            recorder.act(new Act("programme", editionId, "add-slot", null, null, null, slot.guid.toString()));
            return SlotDraft.of(slot);
        });
    }

    /** @throws DomainException 400, 404; 412 when somebody else has changed the slot since, 428 */
    @Transactional
    public SlotDraft change(UUID guid, @Nullable String ifMatch, SlotRequest request) {
        ProgrammeSlot slot = ProgrammeSlot.require(guid);
        Edition edition = Edition.lock(slot.editionId);
        database.refresh(slot);
        Preconditions.require(ifMatch, slot.version);
        if (slot.interlude != (request.kind() == null) && slot.eventId != null)
            throw DomainException.invalid(
                    "/kind", "A session that was released cannot become an interlude: delete it and add one.");
        write(edition, slot, request);
        slot.updatedAt = clock.instant();
        ProgrammeSlot.flush();
        touch(slot.editionId);
        recorder.act(new Act("programme", slot.editionId, "change-slot", null, null, null, guid.toString()));
        return SlotDraft.of(slot);
    }

    /** @throws DomainException 404, 412 */
    @Transactional
    public void remove(UUID guid, @Nullable String ifMatch) {
        ProgrammeSlot slot = ProgrammeSlot.require(guid);
        Edition.lock(slot.editionId);
        database.refresh(slot);
        Preconditions.check(ifMatch, slot.version);
        slot.delete();
        ProgrammeSlot.flush();
        touch(slot.editionId);
        recorder.act(new Act("programme", slot.editionId, "delete-slot", null, null, null, guid.toString()));
    }

    /** Counts a change of the draft, without a new version of the edition: that one is about its own texts. */
    private void touch(UUID editionId) {
        database.createNativeQuery("UPDATE edition SET draft_version = draft_version + 1 WHERE id = :id")
                .setParameter("id", editionId)
                .executeUpdate();
    }

    private static void write(Edition edition, ProgrammeSlot slot, SlotRequest request) {
        TextRules rules = new TextRules();
        rules.required("/title", request.title(), edition.defaultLanguage).languages("/summary", request.summary());
        boolean known = edition.legs.contains(request.legId());
        rules.check(known, "/legId", "This edition has no such leg.");
        ZoneId zone = known ? Event.require(request.legId()).schedule().zoneId() : null;
        time(request.time(), zone, rules);
        rules.check(
                request.trackId() == null
                        || edition.tracks.stream().anyMatch(track -> track.id.equals(request.trackId())),
                "/trackId",
                "This edition has no such track.");
        rules.check(
                request.roomId() == null
                        || edition.rooms.stream()
                                .anyMatch(
                                        room -> room.id.equals(request.roomId()) && room.legId.equals(request.legId())),
                "/roomId",
                "This leg has no such room.");
        people(edition, request, rules);
        rules.require();
        slot.legId = request.legId();
        slot.interlude = request.kind() == null;
        slot.kind = request.kind();
        slot.format = request.format();
        slot.title = TextRules.clean(request.title());
        slot.summary = TextRules.clean(request.summary());
        slot.at(request.time().day(), request.time().start(), request.time().end(), zone);
        slot.trackId = request.trackId();
        slot.roomId = request.roomId();
        slot.project = request.project() == null || request.project().isBlank() ? null : request.project();
        slot.seats = request.seats();
        if (!slot.people.equals(request.people())) {
            slot.people.clear();
            slot.people.addAll(request.people());
        }
        if (!slot.hosts.equals(request.hosts())) {
            slot.hosts.clear();
            slot.hosts.addAll(request.hosts());
        }
    }

    private static void people(Edition edition, SlotRequest request, TextRules rules) {
        boolean nobody = request.people().isEmpty() && request.hosts().isEmpty();
        rules.check(request.kind() != null || nobody, "/people", "Nobody speaks in an interlude, and nobody hosts it.");
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < request.people().size(); i++) {
            UUID person = request.people().get(i).speakerId();
            String at = "/people/" + i + "/speakerId";
            rules.check(seen.add(person), at, "This person takes part already.");
            rules.check(
                    EditionSpeaker.<EditionSpeaker>findByIdOptional(person)
                            .filter(speaker -> speaker.editionId.equals(edition.id))
                            .isPresent(),
                    at,
                    "This edition has no such speaker.");
        }
        for (int i = 0; i < request.hosts().size(); i++) {
            UUID host = request.hosts().get(i);
            rules.check(
                    seen.add(host) && Organisation.findByIdOptional(host).isPresent(),
                    "/hosts/" + i,
                    "Name an organisation of the directory, once.");
        }
    }

    private static void time(SlotRequest.SlotHours time, @Nullable ZoneId zone, TextRules rules) {
        LocalDate day = time.day();
        rules.check(day.getYear() >= 1900 && day.getYear() <= 2200, "/time/day", "Write a day between 1900 and 2200.");
        if ((time.start() == null) != (time.end() == null)) {
            rules.refuse("/time/end", "Give start and end, or neither when the hours are not known.");
            return;
        }
        if (time.start() == null) return;
        boolean inOrder = time.end().isAfter(time.start());
        rules.check(inOrder, "/time/end", "The end comes after the start.");
        rules.check(
                !inOrder || Duration.between(time.start(), time.end()).compareTo(LONGEST) <= 0,
                "/time/end",
                "A slot lasts at most a day.");
        rules.check(time.start().toLocalDate().equals(day), "/time/start", "The start is on the day of the slot.");
        if (zone == null) return;
        exists(time.start(), zone, "/time/start", rules);
        exists(time.end(), zone, "/time/end", rules);
    }

    private static void exists(LocalDateTime local, ZoneId zone, String pointer, TextRules rules) {
        if (WallTime.resolve(local, zone) instanceof LocalTimeResolution.Gap gap)
            rules.refuse(
                    pointer,
                    "Clocks jump over this time. The nearest ones are " + gap.before() + " and " + gap.after() + ".");
    }
}
