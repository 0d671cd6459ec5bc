package eu.soga.editions;

import eu.soga.editions.EditionRequest.LegRequest;
import eu.soga.editions.EditionRequest.NewLeg;
import eu.soga.editions.EditionRequest.RoomRequest;
import eu.soga.editions.EditionRequest.TrackRequest;
import eu.soga.events.Event;
import eu.soga.events.EventFormat;
import eu.soga.events.EventKind;
import eu.soga.events.EventRequest;
import eu.soga.events.EventStatus;
import eu.soga.events.PlaceText;
import eu.soga.events.ProgrammeSessions;
import eu.soga.events.schedule.ScheduleText;
import eu.soga.organisations.Organisation;
import eu.soga.shared.audit.AuditLog.Act;
import eu.soga.shared.changes.ChangeLog.Subject;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.record.Recorder;
import eu.soga.shared.text.Slug;
import eu.soga.shared.text.Texts;
import eu.soga.shared.web.Idempotency;
import eu.soga.shared.web.Preconditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Creates, changes and publishes editions. Expects that the caller is an edition lead. */
@ApplicationScoped
public class EditionDesk {
    private static final int MOST_DAYS = 120;

    private final ProgrammeSessions sessions;
    private final Idempotency idempotency;
    private final Recorder recorder;
    private final Clock clock;

    EditionDesk(ProgrammeSessions sessions, Idempotency idempotency, Recorder recorder, Clock clock) {
        this.sessions = sessions;
        this.idempotency = idempotency;
        this.recorder = recorder;
        this.clock = clock;
    }

    /** The id of a created edition. */
    public record Created(UUID id) {}

    /** @throws DomainException 400; 409 when an edition has this slug */
    @Transactional
    public Created create(@Nullable String key, EditionRequest request) {
        return idempotency.create(key, request, Created.class, () -> {
            check(request, null);
            requireFreeSlug(request.slug());
            Edition edition = new Edition(request.slug(), clock.instant());
            write(edition, request);
            edition.persistAndFlush();
            recorder.act(new Act("edition", edition.id, "create", null, null, null, request.slug()));
            return new Created(edition.id);
        });
    }

    /** Replaces what is written about the edition; its programme stays. @throws DomainException 400, 404, 409, 412, 428 */
    @Transactional
    public void change(UUID id, @Nullable String ifMatch, EditionRequest request) {
        Edition edition = Edition.lock(id);
        Preconditions.require(ifMatch, edition.version);
        check(request, edition);
        if (!edition.slug.equals(request.slug())) {
            if (edition.publishedAt != null)
                throw DomainException.invalid("/slug", "The address of a published edition does not change.");
            requireFreeSlug(request.slug());
            edition.slug = request.slug();
        }
        write(edition, request);
        edition.updatedAt = clock.instant();
        Edition.flush();
        recorder.act(new Act("edition", id, "change", null, null, null, null));
        if (edition.publishedAt != null) {
            publishNewLegs(edition);
            changed(edition, EditionChangeType.CHANGED);
        }
    }

    /** Publishes the edition and those of its legs that nobody else sees yet. @throws DomainException 404, 409, 412, 428 */
    @Transactional
    public void publish(UUID id, @Nullable String ifMatch) {
        Edition edition = Edition.lock(id);
        Preconditions.require(ifMatch, edition.version);
        if (edition.publishedAt != null)
            throw new DomainException(ProblemType.ILLEGAL_TRANSITION, "This edition is public already.");
        if (edition.legs.isEmpty())
            throw new DomainException(
                    ProblemType.ILLEGAL_TRANSITION, "Add at least one leg first: readers ask where and when.");
        edition.publishedAt = clock.instant();
        edition.updatedAt = clock.instant();
        publishNewLegs(edition);
        Edition.flush();
        recorder.act(new Act("edition", id, "publish", null, null, null, null));
        changed(edition, EditionChangeType.PUBLISHED);
    }

    private void publishNewLegs(Edition edition) {
        for (UUID leg : edition.legs) {
            Event event = Event.require(leg);
            if (event.status() == EventStatus.DRAFT) sessions.publishDraft(event);
        }
    }

    private void changed(Edition edition, EditionChangeType type) {
        recorder.change(type, () -> List.of(new Subject("/api/v1/editions/" + edition.id, edition.version)));
    }

    private static void requireFreeSlug(String slug) {
        if (Slug.RESERVED.contains(slug))
            throw DomainException.invalid("/slug", "This word is used by the site itself.");
        Edition.findBySlug(slug).ifPresent(other -> {
            throw new DomainException(ProblemType.DUPLICATE, "There is an edition at this address: choose another one.")
                    .existing("/api/v1/editions/" + other.id);
        });
    }

    private static void check(EditionRequest request, @Nullable Edition present) {
        TextRules rules = new TextRules();
        EditionRequest.EditionText text = request.text();
        rules.check(
                Texts.LANGUAGES.contains(text.defaultLanguage()),
                "/text/defaultLanguage",
                "Write a language of texts, for instance «fr».");
        rules.required("/text/name", text.name(), text.defaultLanguage())
                .languages("/text/theme", text.theme())
                .languages("/text/summary", text.summary());
        LocalDate first = request.days().first();
        LocalDate last = request.days().last();
        rules.check(plausible(first), "/days/first", "Write a day between 1900 and 2200.");
        rules.check(!last.isBefore(first), "/days/last", "The last day is not before the first.");
        rules.check(
                last.isBefore(first) || last.toEpochDay() - first.toEpochDay() < MOST_DAYS,
                "/days/last",
                "An edition has at most " + MOST_DAYS + " days.");
        rules.check(
                Organisation.findByIdOptional(request.organiserId()).isPresent(),
                "/organiserId",
                "There is no such organisation.");
        about(request.about(), rules);
        legs(request, present, rules);
        for (int i = 0; i < request.partners().size(); i++) {
            EditionRequest.PartnerRequest partner = request.partners().get(i);
            String at = "/partners/" + i;
            rules.languages(at + "/detail", partner.detail());
            rules.check(
                    (partner.organisationId() == null)
                            != (partner.name() == null || partner.name().isBlank()),
                    at,
                    "Give either an organisation of the directory or a name.");
            rules.check(
                    partner.organisationId() == null
                            || Organisation.findByIdOptional(partner.organisationId())
                                    .isPresent(),
                    at + "/organisationId",
                    "There is no such organisation.");
        }
        tracksAndRooms(request, present, rules);
        rules.require();
    }

    private static boolean plausible(LocalDate day) {
        return day.getYear() >= 1900 && day.getYear() <= 2200;
    }

    private static void about(EditionAbout about, TextRules rules) {
        each(about.objectives(), "/about/objectives", rules, (text, at) -> rules.languages(at, text));
        each(about.audience(), "/about/audience", rules, (text, at) -> rules.languages(at, text));
        rules.languages("/about/funding", about.funding());
        each(
                about.questions(),
                "/about/questions",
                rules,
                (one, at) -> rules.languages(at + "/question", one.question()).languages(at + "/answer", one.answer()));
        each(about.calls(), "/about/calls", rules, (one, at) -> {
            rules.languages(at + "/title", one.title()).languages(at + "/text", one.text());
            rules.check(
                    one.opensOn() == null
                            || one.closesOn() == null
                            || !one.closesOn().isBefore(one.opensOn()),
                    at + "/closesOn",
                    "A call does not close before it opens.");
            rules.check(
                    one.closesTime() == null || one.closesOn() != null,
                    at + "/closesOn",
                    "Name the day on which it closes at this time.");
            rules.check(one.zone() == null || zone(one.zone()), at + "/zone", "A zone is written like «Europe/Paris».");
        });
        each(about.stops(), "/about/stops", rules, (one, at) -> rules.languages(at + "/what", one.what()));
        each(about.disagreements(), "/about/disagreements", rules, (one, at) -> {
            rules.languages(at + "/about", one.about()).languages(at + "/note", one.note());
            each(one.values(), at + "/values", rules, (told, where) -> rules.languages(where + "/value", told.value()));
        });
    }

    private interface Rule<T> {
        void check(T one, String at);
    }

    private static <T> void each(List<T> all, String pointer, TextRules rules, Rule<T> rule) {
        for (int i = 0; i < all.size(); i++) rule.check(all.get(i), pointer + "/" + i);
    }

    private static void legs(EditionRequest request, @Nullable Edition present, TextRules rules) {
        Set<UUID> seen = new HashSet<>();
        each(request.legs(), "/legs", rules, (leg, at) -> {
            rules.check(
                    (leg.eventId() == null) != (leg.create() == null),
                    at,
                    "Give either an event that exists, or what a new one needs.");
            if (leg.create() != null) newLeg(leg.create(), request.text().defaultLanguage(), at + "/create", rules);
            if (leg.eventId() == null) return;
            rules.check(seen.add(leg.eventId()), at + "/eventId", "This event is a leg already.");
            boolean own = present != null && present.legs.contains(leg.eventId());
            rules.check(
                    own
                            || Event.<Event>findByIdOptional(leg.eventId())
                                    .filter(event -> event.status().isPublic()
                                            && event.schedule() != null
                                            && event.recurrenceText() == null)
                                    .isPresent(),
                    at + "/eventId",
                    "A leg is a public event with a date of its own, not a series.");
            rules.check(
                    Edition.count(
                                    "from Edition e join e.legs l where l = ?1 and e.id <> ?2",
                                    leg.eventId(),
                                    present == null ? new UUID(0, 0) : present.id)
                            == 0,
                    at + "/eventId",
                    "This event is a leg of another edition.");
        });
        if (present == null) return;
        Set<UUID> kept = request.legs().stream()
                .map(LegRequest::eventId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        for (UUID leg : present.legs)
            rules.check(
                    kept.contains(leg) || ProgrammeSlot.count("editionId = ?1 and legId = ?2", present.id, leg) == 0,
                    "/legs",
                    "The programme has slots in a leg that is left out. Move or delete them first.");
    }

    private static void newLeg(NewLeg leg, String language, String at, TextRules rules) {
        rules.required(at + "/title", leg.title(), language).required(at + "/summary", leg.summary(), language);
        rules.check(zone(leg.zone()), at + "/zone", "Write an IANA zone, for instance Europe/Paris.");
        rules.check(
                plausible(leg.firstDay()) && plausible(leg.lastDay()),
                at + "/firstDay",
                "Write days between 1900 and 2200.");
        rules.check(!leg.lastDay().isBefore(leg.firstDay()), at + "/lastDay", "The last day is not before the first.");
    }

    private static boolean zone(String id) {
        try {
            return ZoneId.of(id).getId().contains("/");
        } catch (DateTimeException _) {
            return false;
        }
    }

    private static void tracksAndRooms(EditionRequest request, @Nullable Edition present, TextRules rules) {
        Set<UUID> tracks = present == null
                ? Set.of()
                : present.tracks.stream().map(track -> track.id).collect(Collectors.toSet());
        Set<UUID> rooms = present == null
                ? Set.of()
                : present.rooms.stream().map(room -> room.id).collect(Collectors.toSet());
        Set<UUID> seen = new HashSet<>();
        each(request.tracks(), "/tracks", rules, (track, at) -> {
            rules.required(at + "/name", track.name(), request.text().defaultLanguage());
            rules.check(
                    track.id() == null || tracks.contains(track.id()) && seen.add(track.id()),
                    at + "/id",
                    "This edition has no such track.");
        });
        each(request.rooms(), "/rooms", rules, (room, at) -> {
            rules.check(
                    room.id() == null || rooms.contains(room.id()) && seen.add(room.id()),
                    at + "/id",
                    "This edition has no such room.");
            rules.check(room.leg() < request.legs().size(), at + "/leg", "There is no leg at this position.");
        });
        for (UUID id : tracks)
            rules.check(
                    seen.contains(id) || !used("track_id", id),
                    "/tracks",
                    "A track that the programme uses cannot be deleted.");
        for (UUID id : rooms)
            rules.check(
                    seen.contains(id) || !used("room_id", id),
                    "/rooms",
                    "A room that the programme uses cannot be deleted.");
    }

    /** True when a slot of the draft or of a release names it. */
    private static boolean used(String column, UUID id) {
        return !Edition.getEntityManager()
                .createNativeQuery("SELECT 1 FROM programme_slot WHERE " + column + " = :id LIMIT 1")
                .setParameter("id", id)
                .getResultList()
                .isEmpty();
    }

    private void write(Edition edition, EditionRequest request) {
        EditionRequest.EditionText text = request.text();
        edition.year = request.days().first().getYear();
        edition.firstDay = request.days().first();
        edition.lastDay = request.days().last();
        edition.defaultLanguage = text.defaultLanguage();
        edition.name = TextRules.clean(text.name());
        edition.theme = TextRules.clean(text.theme());
        edition.summary = TextRules.clean(text.summary());
        edition.organiser = Organisation.require(request.organiserId());
        edition.about = request.about();
        List<UUID> legs = new ArrayList<>();
        for (LegRequest leg : request.legs())
            legs.add(leg.eventId() != null ? leg.eventId() : begin(edition, leg.create()).id);
        if (!legs.equals(edition.legs)) {
            edition.legs.clear();
            edition.legs.addAll(legs);
        }
        List<EditionPartner> partners = request.partners().stream()
                .map(partner -> new EditionPartner(
                        partner.role(), partner.organisationId(), partner.name(), TextRules.clean(partner.detail())))
                .toList();
        if (!partners.equals(edition.partners)) {
            edition.partners.clear();
            edition.partners.addAll(partners);
        }
        writeTracks(edition, request.tracks());
        writeRooms(edition, request.rooms(), legs);
    }

    private Event begin(Edition edition, NewLeg leg) {
        return sessions.begin(new EventRequest(
                edition.defaultLanguage,
                leg.title(),
                leg.summary(),
                null,
                EventKind.CONFERENCE,
                EventFormat.ON_SITE,
                new ScheduleText(
                        leg.firstDay().toString(),
                        leg.lastDay().plusDays(1).toString(),
                        leg.zone(),
                        true,
                        false,
                        null,
                        null),
                new PlaceText(leg.venue(), null, null, leg.city(), leg.country(), null),
                null,
                List.of(),
                List.of(),
                List.of(edition.defaultLanguage),
                edition.organiser.id,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null));
    }

    private void writeTracks(Edition edition, List<TrackRequest> requests) {
        Map<UUID, EditionTrack> known =
                edition.tracks.stream().collect(Collectors.toMap(track -> track.id, Function.identity()));
        List<EditionTrack> kept = new ArrayList<>();
        for (TrackRequest request : requests) {
            EditionTrack track =
                    request.id() == null ? new EditionTrack(edition, clock.instant()) : known.get(request.id());
            track.position = kept.size();
            track.name = TextRules.clean(request.name());
            track.hue = request.hue();
            kept.add(track);
        }
        edition.tracks.removeIf(track -> !kept.contains(track));
        kept.stream().filter(track -> track.id == null).forEach(edition.tracks::add);
    }

    private void writeRooms(Edition edition, List<RoomRequest> requests, List<UUID> legs) {
        Map<UUID, EditionRoom> known = new HashMap<>();
        edition.rooms.forEach(room -> known.put(room.id, room));
        List<EditionRoom> kept = new ArrayList<>();
        for (RoomRequest request : requests) {
            EditionRoom room =
                    request.id() == null ? new EditionRoom(edition, clock.instant()) : known.get(request.id());
            room.position = kept.size();
            room.legId = legs.get(request.leg());
            room.name = request.name();
            room.capacity = request.capacity();
            kept.add(room);
        }
        edition.rooms.removeIf(room -> !kept.contains(room));
        kept.stream().filter(room -> room.id == null).forEach(edition.rooms::add);
    }
}
