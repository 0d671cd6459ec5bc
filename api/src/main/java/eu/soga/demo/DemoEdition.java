package eu.soga.demo;

import eu.soga.editions.EditionAbout;
import eu.soga.editions.EditionLoader;
import eu.soga.editions.EditionLoader.Interlude;
import eu.soga.editions.EditionLoader.Listing;
import eu.soga.editions.PartnerRole;
import eu.soga.editions.SpeakerPart;
import eu.soga.editions.TrackHue;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An edition in the demonstration files.
 *
 * @param start null for an example, whose days are those of its legs; so is {@code end}
 * @param framework the wider gathering it belongs to
 * @param funding one sentence per language about who paid for the whole edition; null when the sources say nothing
 * @param calls of an example, dated from the day of loading
 */
record DemoEdition(
        String slug,
        String defaultLanguage,
        Map<String, String> title,
        Map<String, String> themeTexts,
        Map<String, String> summary,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        String organiser,
        @Nullable List<String> coOrganisers,
        @Nullable List<String> historicPartners,
        @Nullable String framework,
        @Nullable Map<String, String> funding,
        @Nullable List<Map<String, String>> source,
        EditionAbout about,
        @Nullable List<Call> calls,
        @Nullable Integer submissionsOpenInDays,
        @Nullable List<Partner> partners,
        List<String> legs,
        List<Track> tracks,
        @Nullable List<Room> rooms,
        @Nullable List<Speaker> speakers,
        List<Slot> slots) {
    record Call(
            Map<String, String> title, Map<String, String> text, int opensInDays, int closesInDays, String address) {}

    record Partner(String organisation, PartnerRole role, Map<String, String> detail) {}

    record Track(String key, Map<String, String> name, TrackHue hue) {}

    record Room(
            String key, String leg, String name, @Nullable Integer capacity) {}

    record Speaker(
            String key,
            String name,
            Map<String, String> title,
            Map<String, String> biography,
            @Nullable String organisation,
            boolean consent) {}

    record Slot(
            String leg,
            @Nullable String event,
            @Nullable Map<String, String> title,
            @Nullable Integer dayOfLeg,
            @Nullable LocalTime start,
            @Nullable LocalTime end,
            @Nullable String track,
            @Nullable String room,
            @Nullable String project,
            @Nullable List<String> hosts,
            @Nullable List<Person> people) {}

    record Person(String speaker, SpeakerPart part) {}

    /**
     * @param supporters of this edition, from the same file
     * @param idOf the id of an organisation by its slug
     */
    Listing toListing(
            List<DemoEditions.Supporter> supporters, Function<String, UUID> idOf, LocalDate today, boolean example) {
        return new Listing(
                slug,
                new EditionLoader.Text(defaultLanguage, title, themeTexts, summary),
                start == null ? null : new EditionLoader.Days(start, end),
                idOf.apply(organiser),
                dated(today),
                legs,
                partners(supporters, idOf),
                tracks.stream()
                        .map(track -> new EditionLoader.Track(track.key, track.name, track.hue))
                        .toList(),
                or(rooms).stream()
                        .map(room -> new EditionLoader.Room(room.key, room.leg, room.name, room.capacity))
                        .toList(),
                or(speakers).stream()
                        .map(person -> new EditionLoader.Speaker(
                                person.key,
                                person.name,
                                person.title,
                                person.biography,
                                person.organisation == null ? null : idOf.apply(person.organisation),
                                person.consent))
                        .toList(),
                slots.stream().map(slot -> slot(slot, idOf)).toList(),
                example);
    }

    private EditionAbout dated(LocalDate today) {
        if (calls == null) return about;
        return new EditionAbout(
                about.objectives(),
                about.audience(),
                about.funding(),
                about.questions(),
                about.press(),
                calls.stream()
                        .map(call -> new EditionAbout.Call(
                                call.title,
                                call.text,
                                today.plusDays(call.opensInDays),
                                today.plusDays(call.closesInDays),
                                null,
                                null,
                                call.address))
                        .toList(),
                submissionsOpenInDays == null ? null : today.plusDays(submissionsOpenInDays),
                about.stops(),
                about.sources(),
                about.disagreements(),
                about.onlineRooms());
    }

    private List<EditionLoader.Partner> partners(List<DemoEditions.Supporter> supporters, Function<String, UUID> idOf) {
        List<EditionLoader.Partner> all = new ArrayList<>();
        or(coOrganisers).forEach(each -> all.add(partner(PartnerRole.CO_ORGANISER, idOf.apply(each), Map.of())));
        supporters.stream()
                .filter(each -> slug.equals(each.edition()))
                .forEach(each -> all.add(partner(
                        PartnerRole.SUPPORTER,
                        idOf.apply(each.organisation()),
                        Objects.requireNonNullElse(each.through(), each.role().detail()))));
        or(historicPartners).stream()
                .filter(each -> !or(coOrganisers).contains(each))
                .forEach(each -> all.add(partner(
                        PartnerRole.PARTNER,
                        idOf.apply(each),
                        Map.of("fr", "partenaire historique", "en", "historic partner"))));
        or(partners).forEach(each -> all.add(partner(each.role, idOf.apply(each.organisation), each.detail)));
        if (framework != null) all.add(new EditionLoader.Partner(PartnerRole.FRAMEWORK, null, framework, Map.of()));
        return all;
    }

    private static EditionLoader.Partner partner(PartnerRole role, UUID organisation, Map<String, String> detail) {
        return new EditionLoader.Partner(role, organisation, null, detail);
    }

    private static EditionLoader.Slot slot(Slot slot, Function<String, UUID> idOf) {
        return new EditionLoader.Slot(
                slot.leg,
                slot.event,
                slot.event != null ? null : new Interlude(slot.title, slot.dayOfLeg, slot.start, slot.end),
                slot.track,
                slot.room,
                slot.project,
                or(slot.hosts).stream().map(idOf).toList(),
                or(slot.people).stream()
                        .map(person -> new EditionLoader.Person(person.speaker, person.part))
                        .toList());
    }

    private static <T> List<T> or(@Nullable List<T> read) {
        return read == null ? List.of() : read;
    }
}
