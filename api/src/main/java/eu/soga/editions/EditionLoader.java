package eu.soga.editions;

import eu.soga.editions.EditionFigures.Declared;
import eu.soga.editions.EditionFigures.Measure;
import eu.soga.editions.ReleaseCopies.Number;
import eu.soga.events.Event;
import eu.soga.organisations.Organisation;
import eu.soga.shared.audit.AuditLog.Act;
import eu.soga.shared.changes.ChangeLog.Subject;
import eu.soga.shared.record.Recorder;
import eu.soga.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Creates editions of reference and demonstration data, published, with release 1.0 of their programme. */
@ApplicationScoped
public class EditionLoader {
    private static final String LOADER = "system";

    private final ReleaseCopies releases;
    private final EditionFigureRows figures;
    private final Recorder recorder;
    private final EntityManager database;
    private final Clock clock;

    EditionLoader(
            ReleaseCopies releases, EditionFigureRows figures, Recorder recorder, EntityManager database, Clock clock) {
        this.releases = releases;
        this.figures = figures;
        this.recorder = recorder;
        this.database = database;
        this.clock = clock;
    }

    /**
     * An edition to load from a file.
     *
     * @param slug identifies the edition when the file is loaded again
     * @param days its first and last day; null: those of its legs
     * @param legs slugs of events
     */
    public record Listing(
            String slug,
            Text text,
            @Nullable Days days,
            UUID organiserId,
            EditionAbout about,
            List<String> legs,
            List<Partner> partners,
            List<Track> tracks,
            List<Room> rooms,
            List<Speaker> speakers,
            List<Slot> slots,
            boolean example) {}

    public record Text(
            String defaultLanguage, Map<String, String> name, Map<String, String> theme, Map<String, String> summary) {}

    public record Days(LocalDate first, LocalDate last) {}

    /** @param name for a partner that is no organisation of the directory */
    public record Partner(
            PartnerRole role,
            @Nullable UUID organisationId,
            @Nullable String name,
            Map<String, String> detail) {}

    /** @param key by which slots name it */
    public record Track(String key, Map<String, String> name, TrackHue hue) {}

    /** @param key by which slots name it @param leg slug of the event */
    public record Room(
            String key, String leg, String name, @Nullable Integer capacity) {}

    /** @param key by which slots name the person */
    public record Speaker(
            String key,
            String name,
            Map<String, String> title,
            Map<String, String> biography,
            @Nullable UUID organisationId,
            boolean consent) {}

    /**
     * A session, which is an event that exists, or an interlude.
     *
     * @param leg slug of the event
     * @param event slug of the session; null for an interlude
     * @param interlude null for a session
     */
    public record Slot(
            String leg,
            @Nullable String event,
            @Nullable Interlude interlude,
            @Nullable String track,
            @Nullable String room,
            @Nullable String project,
            List<UUID> hosts,
            List<Person> people) {}

    /** A break or a meal. @param dayOfLeg counted from 0 */
    public record Interlude(Map<String, String> title, int dayOfLeg, LocalTime start, LocalTime end) {}

    /** @param speaker key of the person */
    public record Person(String speaker, SpeakerPart part) {}

    /** Creates the edition if it is missing; else leaves it unchanged. */
    @Transactional
    @ActivateRequestContext
    public void load(Listing listing) {
        if (Edition.findBySlug(listing.slug()).isEmpty()) create(listing);
    }

    /** Writes what the figures mean and what documents declare. Loading again changes nothing. */
    @Transactional
    @ActivateRequestContext
    public void load(List<Measure> measures, List<Declared> declared) {
        figures.load(measures, declared);
    }

    private void create(Listing listing) {
        Map<String, Event> legs = new LinkedHashMap<>();
        listing.legs().forEach(slug -> legs.put(slug, event(slug)));
        Edition made = new Edition(listing.slug(), clock.instant());
        write(made, listing, legs);
        made.persist();
        Keys keys = new Keys(new HashMap<>(), new HashMap<>(), new HashMap<>());
        for (Track each : listing.tracks()) {
            EditionTrack track = new EditionTrack(made, clock.instant());
            track.position = made.tracks.size();
            track.name = clean(each.name());
            track.hue = each.hue();
            made.tracks.add(track);
            track.persist();
            keys.tracks.put(each.key(), track.id);
        }
        for (Room each : listing.rooms()) {
            EditionRoom room = new EditionRoom(made, clock.instant());
            room.position = made.rooms.size();
            room.legId = legs.get(each.leg()).id;
            room.name = each.name();
            room.capacity = each.capacity();
            made.rooms.add(room);
            room.persist();
            keys.rooms.put(each.key(), room.id);
        }
        for (Speaker each : listing.speakers()) keys.speakers.put(each.key(), speaker(made, each));
        int position = 0;
        for (Slot each : listing.slots()) slot(made, each, legs.get(each.leg()), keys, position++);
        recorder.act(new Act("edition", made.id, "load", null, null, null, null));
        if (!listing.slots().isEmpty()) releases.store(made.id, Number.FIRST, LOADER, Map.of(), List.of());
        database.flush();
        recorder.change(
                EditionChangeType.PUBLISHED, () -> List.of(new Subject("/api/v1/editions/" + made.id, made.version)));
    }

    /** The ids of tracks, rooms and speakers by the keys of the file. */
    private record Keys(Map<String, UUID> tracks, Map<String, UUID> rooms, Map<String, UUID> speakers) {}

    private void write(Edition made, Listing listing, Map<String, Event> legs) {
        Days days = listing.days() == null ? ofLegs(legs.values().stream().toList()) : listing.days();
        made.year = days.first().getYear();
        made.firstDay = days.first();
        made.lastDay = days.last();
        made.defaultLanguage = listing.text().defaultLanguage();
        made.name = clean(listing.text().name());
        made.theme = clean(listing.text().theme());
        made.summary = clean(listing.text().summary());
        made.organiser = Organisation.require(listing.organiserId());
        made.about = listing.about();
        made.publishedAt = clock.instant();
        made.example = listing.example();
        legs.values().forEach(leg -> made.legs.add(leg.id));
        listing.partners()
                .forEach(partner -> made.partners.add(new EditionPartner(
                        partner.role(), partner.organisationId(), partner.name(), clean(partner.detail()))));
    }

    private static Days ofLegs(List<Event> legs) {
        return new Days(
                legs.stream()
                        .map(leg -> leg.schedule().firstDay())
                        .min(LocalDate::compareTo)
                        .orElseThrow(),
                legs.stream()
                        .map(leg -> leg.schedule().lastDay())
                        .max(LocalDate::compareTo)
                        .orElseThrow());
    }

    private UUID speaker(Edition made, Speaker each) {
        EditionSpeaker person = new EditionSpeaker(made.id, clock.instant());
        person.name = each.name();
        person.title = clean(each.title());
        person.biography = clean(each.biography());
        person.organisationId = each.organisationId();
        person.consentedAt = each.consent() ? clock.instant() : null;
        person.persist();
        return person.id;
    }

    private void slot(Edition made, Slot each, Event leg, Keys keys, int position) {
        ProgrammeSlot slot = new ProgrammeSlot(made.id, clock.instant());
        slot.legId = leg.id;
        slot.position = position;
        slot.trackId = keys.tracks.get(each.track());
        slot.roomId = keys.rooms.get(each.room());
        slot.project = each.project();
        slot.hosts.addAll(each.hosts());
        each.people()
                .forEach(person -> slot.people.add(new Appearance(keys.speakers.get(person.speaker()), person.part())));
        if (each.event() == null) {
            Interlude pause = each.interlude();
            LocalDate day = leg.schedule().firstDay().plusDays(pause.dayOfLeg());
            slot.interlude = true;
            slot.title = clean(pause.title());
            slot.at(
                    day,
                    day.atTime(pause.start()),
                    day.atTime(pause.end()),
                    leg.schedule().zoneId());
        } else {
            Event session = event(each.event());
            slot.eventId = session.id;
            slot.kind = session.kind;
            slot.format = session.format;
            slot.title = new LinkedHashMap<>(session.title);
            slot.summary = new LinkedHashMap<>(session.summary);
            boolean timed = !session.schedule().allDay() && session.schedule().end() != null;
            LocalDateTime start = timed ? session.schedule().start() : null;
            LocalDateTime end = timed ? session.schedule().end() : null;
            slot.at(
                    session.schedule().firstDay(),
                    start,
                    end,
                    session.schedule().zoneId());
        }
        slot.persist();
    }

    private static Event event(String slug) {
        return Event.findBySlug(slug).orElseThrow(() -> new IllegalStateException("no event " + slug));
    }

    private static Map<String, String> clean(Map<String, String> texts) {
        return new LinkedHashMap<>(Texts.clean(new LinkedHashMap<>(texts)));
    }
}
