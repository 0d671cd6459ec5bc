package eu.soga.events;

import eu.soga.events.schedule.RecurrenceText;
import eu.soga.events.schedule.ScheduleText;
import eu.soga.shared.Theme;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A complete event of which a test changes only what it is about. */
public final class EventContentBuilder {
    private EventRequest c;

    public EventContentBuilder(EventRequest content) {
        c = content;
    }

    /** Begins with {@link EventFixtures#content}. */
    public static EventContentBuilder of(UUID organisationId) {
        return new EventContentBuilder(EventFixtures.content(organisationId));
    }

    public EventContentBuilder title(String french) {
        return texts(Map.of("fr", french), c.summary(), c.description());
    }

    public EventContentBuilder title(Map<String, String> texts) {
        return texts(texts, c.summary(), c.description());
    }

    public EventContentBuilder summary(Map<String, String> texts) {
        return texts(c.title(), texts, c.description());
    }

    public EventContentBuilder description(Map<String, String> texts) {
        return texts(c.title(), c.summary(), texts);
    }

    public EventContentBuilder kind(EventKind kind) {
        return with(kind, c.format(), c.schedule(), c.place(), c.online());
    }

    public EventContentBuilder format(EventFormat format) {
        return with(c.kind(), format, c.schedule(), c.place(), c.online());
    }

    public EventContentBuilder schedule(ScheduleText schedule) {
        return with(c.kind(), c.format(), schedule, c.place(), c.online());
    }

    /** From and to a local time in this zone. */
    public EventContentBuilder at(String start, String end, String zone) {
        return schedule(ScheduleText.of(start, end, zone));
    }

    public EventContentBuilder place(PlaceText place) {
        return with(c.kind(), c.format(), c.schedule(), place, c.online());
    }

    public EventContentBuilder online(OnlineAccess online) {
        return with(c.kind(), c.format(), c.schedule(), c.place(), online);
    }

    public EventContentBuilder themes(Theme... themes) {
        return rest(List.of(themes), c.languages(), c.organisationId(), c.coOrganisationIds(), c.partOf());
    }

    public EventContentBuilder languages(String... languages) {
        return rest(c.themes(), List.of(languages), c.organisationId(), c.coOrganisationIds(), c.partOf());
    }

    public EventContentBuilder organisation(UUID id) {
        return rest(c.themes(), c.languages(), id, c.coOrganisationIds(), c.partOf());
    }

    public EventContentBuilder coOrganisations(UUID... ids) {
        return rest(c.themes(), c.languages(), c.organisationId(), List.of(ids), c.partOf());
    }

    public EventContentBuilder partOf(UUID parent) {
        return rest(c.themes(), c.languages(), c.organisationId(), c.coOrganisationIds(), parent);
    }

    public EventContentBuilder externalId(String externalId) {
        return last(c.registration(), c.price(), c.accessibility(), c.image(), externalId);
    }

    public EventContentBuilder registration(RegistrationPolicy policy) {
        return last(policy, c.price(), c.accessibility(), c.image(), c.externalId());
    }

    public EventContentBuilder free(Boolean free) {
        var price = new EventRequest.PriceText(free, Map.of());
        return last(c.registration(), price, c.accessibility(), c.image(), c.externalId());
    }

    public EventContentBuilder accessibility(AccessibilityFacts facts) {
        return last(c.registration(), c.price(), facts, c.image(), c.externalId());
    }

    public EventContentBuilder image(UUID id) {
        var image = new EventRequest.ImageChoice(id, Map.of());
        return last(c.registration(), c.price(), c.accessibility(), image, c.externalId());
    }

    /** Again and again by this rule of RFC 5545. */
    public EventContentBuilder every(String rrule) {
        return recurrence(RecurrenceText.of(rrule));
    }

    public EventContentBuilder recurrence(RecurrenceText recurrence) {
        c = c.at(c.schedule(), recurrence);
        return this;
    }

    public EventRequest build() {
        return c;
    }

    private EventContentBuilder texts(
            Map<String, String> title, Map<String, String> summary, Map<String, String> description) {
        c = new EventRequest(
                c.defaultLanguage(),
                title,
                summary,
                description,
                c.kind(),
                c.format(),
                c.schedule(),
                c.place(),
                c.online(),
                c.themes(),
                c.audiences(),
                c.languages(),
                c.organisationId(),
                c.coOrganisationIds(),
                c.partOf(),
                c.registration(),
                c.price(),
                c.accessibility(),
                c.image(),
                c.licence(),
                c.replayUrl(),
                c.recurrence(),
                c.externalId());
        return this;
    }

    private EventContentBuilder with(
            EventKind kind, EventFormat format, ScheduleText schedule, PlaceText place, OnlineAccess online) {
        c = new EventRequest(
                c.defaultLanguage(),
                c.title(),
                c.summary(),
                c.description(),
                kind,
                format,
                schedule,
                place,
                online,
                c.themes(),
                c.audiences(),
                c.languages(),
                c.organisationId(),
                c.coOrganisationIds(),
                c.partOf(),
                c.registration(),
                c.price(),
                c.accessibility(),
                c.image(),
                c.licence(),
                c.replayUrl(),
                c.recurrence(),
                c.externalId());
        return this;
    }

    private EventContentBuilder rest(
            List<Theme> themes, List<String> languages, UUID organisation, List<UUID> others, UUID partOf) {
        c = new EventRequest(
                c.defaultLanguage(),
                c.title(),
                c.summary(),
                c.description(),
                c.kind(),
                c.format(),
                c.schedule(),
                c.place(),
                c.online(),
                themes,
                c.audiences(),
                languages,
                organisation,
                others,
                partOf,
                c.registration(),
                c.price(),
                c.accessibility(),
                c.image(),
                c.licence(),
                c.replayUrl(),
                c.recurrence(),
                c.externalId());
        return this;
    }

    private EventContentBuilder last(
            RegistrationPolicy registration,
            EventRequest.PriceText price,
            AccessibilityFacts accessibility,
            EventRequest.ImageChoice image,
            String externalId) {
        c = new EventRequest(
                c.defaultLanguage(),
                c.title(),
                c.summary(),
                c.description(),
                c.kind(),
                c.format(),
                c.schedule(),
                c.place(),
                c.online(),
                c.themes(),
                c.audiences(),
                c.languages(),
                c.organisationId(),
                c.coOrganisationIds(),
                c.partOf(),
                registration,
                price,
                accessibility,
                image,
                c.licence(),
                c.replayUrl(),
                c.recurrence(),
                externalId);
        return this;
    }
}
