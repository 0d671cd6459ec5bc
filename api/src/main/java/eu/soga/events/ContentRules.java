package eu.soga.events;

import eu.soga.events.schedule.Recurrence;
import eu.soga.events.schedule.RecurrenceText;
import eu.soga.events.schedule.Schedule;
import eu.soga.events.schedule.ScheduleRefusal;
import eu.soga.events.schedule.ScheduleText;
import eu.soga.shared.calendar.LocalTimeResolution.Gap;
import eu.soga.shared.calendar.WallTime;
import eu.soga.shared.errors.Violation;
import eu.soga.shared.fetch.Hosts;
import eu.soga.shared.text.Texts;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Checks the fields of an event request by themselves: texts, languages, place, addresses, registration. Needs no
 * database.
 */
final class ContentRules {
    static final int LONGEST_URL = 2000;
    private static final String OPENING = "/registration/opensAt";
    private static final String CLOSING = "/registration/closesAt";
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private enum Rule implements Violation.Rule {
        /** Seats are kept for one date. */
        SEATS_OF_A_SERIES,
        /** Seats, waiting list and opening belong to registration here. */
        SEATS_WITHOUT_REGISTRATION
    }

    private final EventRequest request;
    private final List<Violation> broken = new ArrayList<>();

    private ContentRules(EventRequest request) {
        this.request = request;
    }

    /** Returns every violation, in the order of the form. */
    static List<Violation> broken(EventRequest request) {
        ContentRules rules = new ContentRules(request);
        rules.texts();
        rules.languages();
        rules.whereabouts();
        rules.addresses();
        rules.registration();
        return rules.broken;
    }

    private void texts() {
        String own = request.defaultLanguage();
        if (own != null && own.matches("[a-z]{2}") && !Texts.LANGUAGES.contains(own))
            add("/defaultLanguage", "Texts cannot be written in this language here.");
        if (own != null && request.title() != null && isBlank(request.title().get(own)))
            add("/title/" + own, "Write a title in the event's own language.");
        textsIn("/title", request.title());
        textsIn("/summary", request.summary());
        textsIn("/description", request.description());
        if (request.price() != null) textsIn("/price/text", request.price().text());
        if (request.image() != null) textsIn("/image/alt", request.image().alt());
    }

    private void textsIn(String pointer, @Nullable Map<String, String> texts) {
        for (String unknown : Texts.unknownLanguages(texts))
            add(
                    pointer + "/" + unknown.replace("~", "~0").replace("/", "~1"),
                    "Texts are kept by ISO 639-1 language, for instance «fr».");
    }

    private void languages() {
        if (request.languages() == null) return;
        for (int i = 0; i < request.languages().size(); i++) {
            String spoken = request.languages().get(i);
            if (spoken == null || spoken.matches("[a-z]{2}") && !LANGUAGES.contains(spoken))
                add("/languages/" + i, "This is not an ISO 639-1 language.");
        }
    }

    private void whereabouts() {
        PlaceText place = request.place();
        if (place != null
                && place.country() != null
                && place.country().matches("[A-Z]{2}")
                && !COUNTRIES.contains(place.country())) add("/place/country", "This is not an ISO 3166-1 country.");
        if (request.format() == EventFormat.ONLINE && isSaid(place))
            add("/place", "An online event has no place: leave it out, or make the event hybrid.");
        if (request.format() == EventFormat.ON_SITE
                && request.online() != null
                && !isBlank(request.online().url()))
            add("/online", "An event on site has no online room: leave it out, or make the event hybrid.");
    }

    private void registration() {
        RegistrationPolicy policy = request.registration();
        if (policy == null) return;
        RegistrationPolicy.Capacity capacity = policy.capacity();
        if (capacity != null) {
            seats("/registration/capacity/onSite", capacity.onSite());
            seats("/registration/capacity/remote", capacity.remote());
        }
        seats("/registration/waitingList", policy.waitingList());
        if (policy.mode() == RegistrationPolicy.Mode.HERE) {
            if (request.recurrence() != null)
                broken.add(new Violation(
                        "/registration/mode",
                        "Seats are kept for a single date: write each date as an event, or let people register elsewhere.",
                        Rule.SEATS_OF_A_SERIES,
                        null));
        } else if (capacity != null && (capacity.onSite() != null || capacity.remote() != null)
                || policy.waitingList() != null
                || policy.opensAt() != null)
            broken.add(new Violation(
                    "/registration/mode",
                    "Seats, waiting list and opening are for people who register here: choose here, or leave them out.",
                    Rule.SEATS_WITHOUT_REGISTRATION,
                    null));
    }

    private void seats(String pointer, @Nullable Integer number) {
        if (number != null && (number < 0 || number > RegistrationPolicy.MOST))
            add(pointer, "Write a number between 0 and " + RegistrationPolicy.MOST + ".");
    }

    private void addresses() {
        if (request.online() != null) address("/online/url", request.online().url());
        if (request.registration() != null)
            address("/registration/url", request.registration().url());
        address("/replayUrl", request.replayUrl());
    }

    private void address(String pointer, @Nullable String url) {
        if (isBlank(url)) return;
        if (url.length() > LONGEST_URL) add(pointer, "An address has at most " + LONGEST_URL + " characters.");
        else if (!Hosts.isWeb(url)) add(pointer, "Write a whole address that begins with https:// or http://.");
    }

    /** True when any field of the place has a value. */
    static boolean isSaid(@Nullable PlaceText place) {
        return place != null
                && !(isBlank(place.name())
                        && isBlank(place.street())
                        && isBlank(place.postalCode())
                        && isBlank(place.city())
                        && isBlank(place.country())
                        && place.coordinates() == null);
    }

    private void add(String pointer, String message) {
        broken.add(new Violation(pointer, message));
    }

    static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    /**
     * Checks when registration opens and closes. Without a schedule only the mode is checked, because the time zone is
     * unknown.
     */
    static List<Violation> registration(
            @Nullable RegistrationPolicy policy, @Nullable Schedule schedule, @Nullable RecurrenceText recurrence) {
        if (policy == null) return List.of();
        if (policy.opensAt() != null && schedule != null) {
            List<Violation> opening = opening(policy, schedule);
            if (!opening.isEmpty()) return opening;
        }
        if (policy.closesAt() == null) return List.of();
        if (policy.mode() != RegistrationPolicy.Mode.EXTERNAL && policy.mode() != RegistrationPolicy.Mode.HERE)
            return List.of(new Violation(CLOSING, "Where nobody registers nothing closes: leave it out."));
        if (schedule == null) return List.of();
        ZoneId zone = schedule.zoneId();
        if (WallTime.resolve(policy.closesAt(), zone) instanceof Gap gap) return List.of(gap(CLOSING, gap));
        Instant end = end(schedule, recurrence);
        return end == null || WallTime.instant(policy.closesAt(), zone, null).isBefore(end)
                ? List.of()
                : List.of(new Violation(CLOSING, "Registration closes before the event ends."));
    }

    private static List<Violation> opening(RegistrationPolicy policy, Schedule schedule) {
        ZoneId zone = schedule.zoneId();
        LocalDateTime opens = Objects.requireNonNull(policy.opensAt());
        if (WallTime.resolve(opens, zone) instanceof Gap gap) return List.of(gap(OPENING, gap));
        Instant last = schedule.overFrom();
        if (policy.closesAt() != null && !(WallTime.resolve(policy.closesAt(), zone) instanceof Gap))
            last = WallTime.instant(policy.closesAt(), zone, null);
        return WallTime.instant(opens, zone, null).isBefore(last)
                ? List.of()
                : List.of(new Violation(OPENING, "Registration opens before it closes, and before the event ends."));
    }

    private static Violation gap(String pointer, Gap gap) {
        return new Violation(
                pointer,
                "Clocks jump over this time.",
                ScheduleRefusal.Reason.LOCAL_TIME_DOES_NOT_EXIST,
                Stream.of(gap.before(), gap.after()).map(ContentRules::choice).toList());
    }

    private static Violation.Choice choice(LocalDateTime local) {
        return new Violation.Choice(local.format(ScheduleText.MINUTE), null, null);
    }

    /** Returns when the last date is over; null for a series without end. */
    private static @Nullable Instant end(Schedule schedule, @Nullable RecurrenceText recurrence) {
        if (recurrence == null) return schedule.overFrom();
        Recurrence series = Recurrence.of(recurrence, schedule);
        return series.last().map(last -> series.at(last).overFrom()).orElse(null);
    }
}
