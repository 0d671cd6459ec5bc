package eu.soga.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.soga.events.EventKind;
import eu.soga.events.EventPlaces;
import eu.soga.events.EventRequest;
import eu.soga.events.Place;
import eu.soga.events.PlaceText;
import eu.soga.events.schedule.Recurrence;
import eu.soga.events.schedule.RecurrenceRules;
import eu.soga.events.schedule.RecurrenceText;
import eu.soga.events.schedule.Schedule;
import eu.soga.events.schedule.ScheduleText;
import eu.soga.imports.reading.Candidate;
import eu.soga.imports.reading.Candidate.Moment;
import eu.soga.imports.reading.Candidate.Repetition;
import eu.soga.imports.reading.ImportFault;
import eu.soga.imports.reading.ImportNotice;
import eu.soga.imports.reading.WhenResolver;
import eu.soga.organisations.Organisation;
import eu.soga.shared.geo.Coordinates;
import eu.soga.shared.geo.Gazetteer;
import eu.soga.shared.web.WireEnums;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Converts an entry of a source into an event request of an organisation, with times in the zone of its place and
 * defaults for missing values.
 */
@ApplicationScoped
class EntryContents {
    private static final ZoneId OURS = ZoneId.of("Europe/Paris");

    private final EventPlaces places;
    private final Gazetteer gazetteer;
    private final ObjectMapper mapper;
    private final Clock clock;

    EntryContents(EventPlaces places, Gazetteer gazetteer, ObjectMapper mapper, Clock clock) {
        this.places = places;
        this.gazetteer = gazetteer;
        this.mapper = mapper;
        this.clock = clock;
    }

    /**
     * An entry as an event of ours.
     *
     * @param json the event in the form of the API
     * @param schedule the schedule in {@code json}; null when it has none that can be stored
     * @param faults why it cannot become an event
     * @param notices what was guessed or left out
     */
    record Content(
            Map<String, Object> json,
            @Nullable Schedule schedule,
            List<ImportFault> faults,
            List<ImportNotice> notices) {}

    /** Returns a writer for the entries of one source. It looks up each place only once. */
    Writer writer(Organisation organisation, @Nullable EventKind kind) {
        return new Writer(organisation, kind);
    }

    /** Converts JSON into a request; empty when it does not fit. */
    Optional<EventRequest> request(Map<String, Object> json) {
        try {
            return Optional.of(mapper.convertValue(json, EventRequest.class));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** Converts the entries of one source, one after the other. */
    final class Writer {
        private final Organisation organisation;
        private final @Nullable EventKind kind;
        private final ZoneId own;
        /** Places looked up so far, because sources repeat the same few places. */
        private final Map<Object, Spot> spots = new HashMap<>();

        private Writer(Organisation organisation, @Nullable EventKind kind) {
            this.organisation = organisation;
            this.kind = kind;
            this.own = zoneOfOffice(organisation);
        }

        Content write(Candidate candidate) {
            Map<String, Object> json = new LinkedHashMap<>(candidate.content());
            List<ImportFault> faults = new ArrayList<>(candidate.faults());
            List<ImportNotice> notices = new ArrayList<>(candidate.notices());
            json.put("organisationId", organisation.id.toString());
            json.putIfAbsent("languages", List.of(json.get("defaultLanguage")));
            if (kind != null) json.putIfAbsent("kind", WireEnums.word(kind));
            Spot spot = spots.computeIfAbsent(json.getOrDefault("place", Map.of()), this::spot);
            if (!spot.valid())
                faults.add(new ImportFault(ImportFault.Code.NO_DEGREES, "/place/coordinates", null, "48.8583"));
            if (spot.place() != null) json.put("place", spot.place());
            WhenResolver when = new WhenResolver(spot.zone(), own);
            Schedule schedule = null;
            if (candidate.when() != null) {
                Map<String, Object> written = when.resolve(candidate.when()).orElse(null);
                if (written != null) json.put("schedule", written);
                schedule = written == null ? null : schedule(written);
                if (candidate.repetition() != null && schedule != null)
                    new Dates(schedule, candidate, faults, notices).writeInto(json);
            }
            faults.addAll(when.faults());
            when.notices().stream().filter(notice -> !notices.contains(notice)).forEach(notices::add);
            if (faults.isEmpty() && request(json).isEmpty())
                faults.add(ImportFault.of(ImportFault.Code.NOT_AN_EVENT, "/"));
            return new Content(json, schedule, faults, notices);
        }

        private @Nullable Schedule schedule(Map<String, Object> written) {
            ScheduleText text = mapper.convertValue(written, ScheduleText.class);
            return Schedule.refusals(text).isEmpty() ? Schedule.parse(text) : null;
        }

        private Spot spot(Object place) {
            try {
                Place placed = places.placed(mapper.convertValue(place, PlaceText.class));
                return new Spot(
                        placed == null ? null : withCoordinates(place, placed),
                        places.zoneOf(placed).orElse(null),
                        true);
            } catch (IllegalArgumentException _) {
                return new Spot(null, null, false);
            }
        }
    }

    /** A place that was looked up, with the coordinates of its town when it has none of its own. */
    private record Spot(
            @Nullable Map<String, Object> place, @Nullable ZoneId zone, boolean valid) {}

    private static Map<String, Object> withCoordinates(Object written, Place placed) {
        Map<String, Object> place = new LinkedHashMap<>();
        ((Map<?, ?>) written).forEach((field, value) -> place.put(field.toString(), value));
        if (placed.latitude() != null)
            place.putIfAbsent("coordinates", Map.of("lat", placed.latitude(), "lon", placed.longitude()));
        return place;
    }

    /**
     * Converts the dates of a series into one rule with single dates. Further rules, and rules in UTC across a
     * clock change, cannot be one rule in local time: they become single dates when they end.
     */
    private final class Dates {
        private static final int MOST = 500;

        private final Schedule first;
        private final Repetition repetition;
        private final boolean utc;
        private final List<ImportFault> faults;
        private final List<ImportNotice> notices;

        Dates(Schedule first, Candidate candidate, List<ImportFault> faults, List<ImportNotice> notices) {
            this.first = first;
            this.repetition = candidate.repetition();
            this.utc = candidate.when().start() instanceof Moment.At && !first.allDay();
            this.faults = faults;
            this.notices = notices;
        }

        void writeInto(Map<String, Object> json) {
            Set<String> dates = new LinkedHashSet<>(wallTimes(repetition.dates()));
            Set<String> except = new LinkedHashSet<>(wallTimes(repetition.except()));
            String rule =
                    repetition.rules().isEmpty() ? null : repetition.rules().getFirst();
            boolean several =
                    repetition.rules().size() > 1 || !repetition.exceptRules().isEmpty();
            try {
                if (several) addRules(dates, except);
                if (rule != null && utc && isShifted(rule)) {
                    List<String> exact = datesInUtc(rule);
                    if (exact == null)
                        notices.add(new ImportNotice(
                                ImportNotice.Code.UTC_RULE_KEEPS_LOCAL_HOUR, null, first.zone(), null));
                    else {
                        dates.addAll(exact);
                        rule = null;
                        notices.add(new ImportNotice(
                                ImportNotice.Code.UTC_RULE_WRITTEN_AS_DATES, null, first.zone(), exact.size() + 1));
                    }
                }
            } catch (IllegalArgumentException _) {
                // a rule that cannot be parsed is refused by the common check of rules
            }
            dates.remove(first.write(first.start()));
            if (rule == null) {
                dates.removeAll(except);
                except.retainAll(Set.of(first.write(first.start())));
            }
            if (rule == null && dates.isEmpty() && except.isEmpty()) return;
            Map<String, Object> again = new LinkedHashMap<>();
            again.put("rrule", rule);
            again.put("rdates", List.copyOf(dates));
            again.put("exdates", List.copyOf(except));
            json.put("recurrence", again);
        }

        /** Adds the dates of further rules and of exception rules as single dates. */
        private void addRules(Set<String> dates, Set<String> except) {
            int before = dates.size() + except.size();
            for (String rule : repetition.rules().subList(1, repetition.rules().size()))
                finite(rule).ifPresentOrElse(dates::addAll, () -> endless(rule));
            for (String rule : repetition.exceptRules()) {
                LocalDateTime last = repetition.rules().isEmpty()
                        ? first.start()
                        : series(repetition.rules().getFirst()).last().orElse(null);
                if (last == null) finite(rule).ifPresentOrElse(except::addAll, () -> endless(rule));
                else series(rule).between(first.start(), last).forEach(date -> except.add(first.write(date)));
            }
            int added = dates.size() + except.size() - before;
            if (added > 0) notices.add(ImportNotice.of(ImportNotice.Code.RULES_WRITTEN_AS_DATES, added));
        }

        private Optional<List<String>> finite(String rule) {
            Recurrence series = series(rule);
            if (series.isEndless()) return Optional.empty();
            var dates = series.between(first.start(), LocalDateTime.MAX);
            return dates.size() > MOST
                    ? Optional.empty()
                    : Optional.of(dates.stream().map(first::write).toList());
        }

        private void endless(String rule) {
            faults.add(new ImportFault(ImportFault.Code.ENDLESS_SECOND_RULE, "/recurrence/rrule", rule, null));
        }

        private Recurrence series(String rule) {
            return Recurrence.of(RecurrenceText.of(rule), first);
        }

        /** True when the source's dates, counted in UTC, differ from those of the same rule in local time. */
        private boolean isShifted(String rule) {
            LocalDateTime to = RecurrenceRules.horizon(first, clock.instant());
            return !inUtc(rule).between(utcStart(), to).stream()
                    .map(this::onTheWall)
                    .toList()
                    .equals(series(rule).between(first.start(), to).stream()
                            .map(first::write)
                            .toList());
        }

        /**
         * Returns the later dates of a rule in UTC, in local time; null when the rule has no end or more than
         * {@link #MOST} dates.
         */
        private @Nullable List<String> datesInUtc(String rule) {
            Recurrence series = inUtc(rule);
            if (series.isEndless()) return null;
            var dates = series.between(utcStart(), LocalDateTime.MAX);
            return dates.size() > MOST
                    ? null
                    : dates.stream().skip(1).map(this::onTheWall).toList();
        }

        private LocalDateTime utcStart() {
            return LocalDateTime.ofInstant(first.startsAt(), ZoneOffset.UTC);
        }

        private Recurrence inUtc(String rule) {
            return Recurrence.of(
                    RecurrenceText.of(rule), new Schedule(utcStart(), null, "Etc/UTC", false, true, null, null));
        }

        private String onTheWall(LocalDateTime utc) {
            return first.write(LocalDateTime.ofInstant(utc.toInstant(ZoneOffset.UTC), first.zoneId()));
        }

        private List<String> wallTimes(List<Moment> moments) {
            return moments.stream()
                    .map(moment -> WhenResolver.wallTime(moment, first))
                    .toList();
        }
    }

    private ZoneId zoneOfOffice(Organisation organisation) {
        Coordinates office = organisation.office == null ? null : organisation.office.coordinates();
        return office == null
                ? OURS
                : gazetteer.zoneOf(office, organisation.office.country()).orElse(OURS);
    }
}
