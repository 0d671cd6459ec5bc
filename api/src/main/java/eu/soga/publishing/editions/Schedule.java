package eu.soga.publishing.editions;

import eu.soga.editions.SessionOutput;
import eu.soga.editions.TrackHue;
import eu.soga.editions.reading.PublicEdition;
import eu.soga.editions.reading.PublicEdition.Leg;
import eu.soga.editions.reading.PublicProgramme;
import eu.soga.editions.reading.PublicProgramme.Slot;
import eu.soga.events.EventStatus;
import eu.soga.shared.fetch.Hosts;
import eu.soga.shared.text.Slug;
import eu.soga.shared.text.Texts;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A programme in the shape of the c3voc schedule format: days, their rooms, the sessions in them. Interludes, sessions
 * without hours and cancelled ones are not in it, because applications show every entry as a talk one can go to.
 *
 * @param acronym by which recordings and applications name the schedule
 * @param zone of the first leg; every time has its own offset
 * @param days of every leg, also those without a session: the format wants at least one
 */
record Schedule(
        String acronym,
        String version,
        String title,
        String page,
        ZoneId zone,
        List<Track> tracks,
        List<Room> rooms,
        List<Day> days) {
    /** @param colour {@code #rrggbb} */
    record Track(String name, String slug, String colour) {}

    /** A room, or what stands for one: the track or the venue, when the programme names no room. */
    record Room(UUID guid, String name, @Nullable Integer capacity) {}

    /** @param rooms sessions by name of the room */
    record Day(int index, LocalDate date, OffsetDateTime start, OffsetDateTime end, Map<String, List<Talk>> rooms) {}

    /** A session. @param id a positive number, the same in every release */
    record Talk(
            UUID guid,
            int id,
            OffsetDateTime start,
            OffsetDateTime end,
            String room,
            String page,
            Words words,
            String type,
            List<Person> people,
            List<Attachment> attachments) {
        String duration() {
            Duration length = Duration.between(start, end);
            return "%02d:%02d".formatted(length.toHours(), length.toMinutesPart());
        }

        String startTime() {
            return "%02d:%02d".formatted(start.getHour(), start.getMinute());
        }
    }

    /** @param slug of the session's page; @param language null when nobody says it */
    record Words(
            String slug,
            String title,
            String summary,
            String track,
            @Nullable String language) {}

    record Person(UUID guid, String name) {}

    /** An output of a session. @param url in ASCII @param type a word of the format */
    record Attachment(String title, String url, String type) {}

    /**
     * Builds the schedule of an edition, or of one leg.
     *
     * @param leg null for the whole edition
     * @param origin of this site, without a slash at its end
     */
    static Schedule of(
            PublicEdition edition,
            PublicProgramme programme,
            @Nullable Leg leg,
            List<String> languages,
            String origin) {
        return new Building(edition, programme, leg, languages, origin).build();
    }

    private record Building(
            PublicEdition edition,
            PublicProgramme programme,
            @Nullable Leg leg,
            List<String> languages,
            String origin) {
        Schedule build() {
            List<Leg> legs = leg == null ? edition.legs() : List.of(leg);
            Map<String, Room> rooms = new LinkedHashMap<>();
            List<Day> days = new ArrayList<>();
            Set<Integer> ids = new HashSet<>();
            for (Leg each : legs) {
                for (LocalDate date = each.firstDay(); !date.isAfter(each.lastDay()); date = date.plusDays(1))
                    days.add(day(days.size() + 1, each, date, rooms, ids));
            }
            if (days.isEmpty()) days.add(empty(1, edition.days().first(), ZoneId.of("Europe/Paris")));
            return new Schedule(
                    acronym(),
                    edition.latest() == null ? "0" : edition.latest().number(),
                    in(edition.text().name(), edition.text().defaultLanguage())
                            + (leg == null || leg.city() == null ? "" : " – " + leg.city()),
                    origin + "/editions/" + edition.slug() + "/programme",
                    ZoneId.of(legs.isEmpty() ? "Europe/Paris" : legs.getFirst().zone()),
                    programme.tracks().stream()
                            .map(track -> new Track(
                                    in(track.name(), edition.text().defaultLanguage()),
                                    letterFirst(in(track.name(), edition.text().defaultLanguage())),
                                    colour(track.hue())))
                            .toList(),
                    List.copyOf(rooms.values()),
                    days);
        }

        private Day day(int index, Leg of, LocalDate date, Map<String, Room> rooms, Set<Integer> ids) {
            ZoneId zone = ZoneId.of(of.zone());
            Map<String, List<Talk>> byRoom = new LinkedHashMap<>();
            for (Slot slot : programme.slots()) {
                if (!slot.legId().equals(of.id()) || !slot.time().day().equals(date) || !isTalk(slot)) continue;
                Room room = room(slot, of);
                rooms.putIfAbsent(room.name(), room);
                byRoom.computeIfAbsent(room.name(), _ -> new ArrayList<>()).add(talk(slot, room, zone, ids));
            }
            if (byRoom.isEmpty()) return empty(index, date, zone);
            List<Talk> all = byRoom.values().stream().flatMap(List::stream).toList();
            return new Day(
                    index,
                    date,
                    all.stream().map(Talk::start).min(Comparator.naturalOrder()).orElseThrow(),
                    all.stream().map(Talk::end).max(Comparator.naturalOrder()).orElseThrow(),
                    byRoom);
        }

        private static Day empty(int index, LocalDate date, ZoneId zone) {
            return new Day(
                    index,
                    date,
                    date.atStartOfDay(zone).toOffsetDateTime(),
                    date.plusDays(1).atStartOfDay(zone).toOffsetDateTime(),
                    Map.of());
        }

        private static boolean isTalk(Slot slot) {
            return slot.session() != null
                    && slot.session().status() != EventStatus.CANCELLED
                    && slot.time().start() != null;
        }

        private Talk talk(Slot slot, Room room, ZoneId zone, Set<Integer> ids) {
            return new Talk(
                    slot.id(),
                    number(slot.id(), ids),
                    slot.time().start().atZone(zone).toOffsetDateTime(),
                    slot.time().end().atZone(zone).toOffsetDateTime(),
                    room.name(),
                    origin + "/events/" + slot.session().slug(),
                    new Words(
                            slot.session().slug(),
                            in(slot.text().title(), slot.text().defaultLanguage()),
                            in(slot.text().summary(), slot.text().defaultLanguage()),
                            track(slot).orElse(""),
                            slot.session().languages().stream().findFirst().orElse(null)),
                    slot.kind() == null ? "other" : slot.kind().name().toLowerCase(Locale.ROOT),
                    slot.people().stream()
                            .map(person -> new Person(person.id(), person.name()))
                            .toList(),
                    slot.session().outputs().stream().map(Building::attachment).toList());
        }

        private static Attachment attachment(SessionOutput output) {
            String type = switch (output.kind()) {
                case SLIDES -> "slides";
                case RECORDING -> "media";
                case PUBLICATION -> "paper";
                case NOTES, MINUTES, POLL_RESULT, OTHER -> "related";
            };
            return new Attachment(
                    output.title(), Hosts.ascii(URI.create(output.url())).toString(), type);
        }

        /** A number that stays the same as long as the slot has its id. */
        private static int number(UUID guid, Set<Integer> taken) {
            int number = (int) (guid.getLeastSignificantBits() >>> 34) + 1;
            while (!taken.add(number)) number++;
            return number;
        }

        private Room room(Slot slot, Leg of) {
            Optional<PublicProgramme.Room> named = programme.rooms().stream()
                    .filter(room -> room.id().equals(slot.roomId()))
                    .findFirst();
            if (named.isPresent())
                return new Room(
                        named.get().id(), named.get().name(), named.get().capacity());
            String place = of.venue() != null ? of.venue() : of.city() != null ? of.city() : of.slug();
            String name = track(slot).orElse(place);
            return new Room(UUID.nameUUIDFromBytes((of.id() + name).getBytes(StandardCharsets.UTF_8)), name, null);
        }

        private Optional<String> track(Slot slot) {
            return programme.tracks().stream()
                    .filter(track -> track.id().equals(slot.trackId()))
                    .map(track -> in(track.name(), edition.text().defaultLanguage()))
                    .findFirst();
        }

        /** The format allows hyphens only before the year and the town: {@code nec_ess_europe-2024-paris}. */
        private String acronym() {
            String year = Integer.toString(edition.days().year());
            String name = edition.slug().replaceAll("-?" + year + "$", "").replace('-', '_');
            if (name.length() < 4) name = "edition_" + name;
            if (leg == null || leg.city() == null) return name + "_" + year;
            return name + "-" + year + "-" + Slug.of(leg.city(), "leg").replaceAll("[^a-z]", "");
        }

        private static String letterFirst(String name) {
            String slug = Slug.of(name, "track");
            return Character.isLetter(slug.charAt(0)) ? slug : "track-" + slug;
        }

        /** The ink of the interface's palette on paper. */
        private static String colour(TrackHue hue) {
            return switch (hue) {
                case GREEN -> "#1d5b43";
                case BLUE -> "#2a4a86";
                case CORAL -> "#95390f";
                case VIOLET -> "#6a2b85";
                case GOLD -> "#6d5300";
                case ROSE -> "#99244f";
            };
        }

        private String in(Map<String, String> texts, String own) {
            return Texts.in(texts, languages, own).orElse("");
        }
    }
}
