package eu.soga.events;

import eu.soga.events.schedule.RecurrenceText;
import eu.soga.events.schedule.Schedule;
import eu.soga.organisations.Organisation;
import eu.soga.shared.text.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A request that {@link EventChecks} has accepted, with what it names looked up. */
public record CheckedEvent(
        EventRequest request,
        @Nullable Schedule schedule,
        @Nullable RecurrenceText recurrence,
        @Nullable Place place,
        @Nullable Event parent,
        List<Organisation> coOrganisations) {

    /** The title in the event's own language. */
    String ownTitle() {
        return request.title().get(request.defaultLanguage()).strip();
    }

    /** Writes everything; what the request leaves out is emptied. */
    void applyTo(EventContent event) {
        event.defaultLanguage = request.defaultLanguage();
        event.title = clean(request.title());
        event.summary = clean(request.summary());
        event.description = clean(request.description());
        event.kind = request.kind();
        event.format = request.format();
        event.themes = distinct(request.themes());
        event.audiences = distinct(request.audiences());
        event.languages = distinct(request.languages());
        event.licence = blankToNull(request.licence());
        event.replayUrl = blankToNull(request.replayUrl());
        event.externalId = request.externalId();
        event.schedule(schedule, recurrence);
        event.place = place;
        event.online = online(request.online());
        event.registration = registration(request.registration());
        event.accessibility = Objects.requireNonNullElse(request.accessibility(), AccessibilityFacts.NOT_SAID);
        applyPriceAndImage(event);
        event.parent = parent;
        if (!event.coOrganisations.equals(coOrganisations)) {
            event.coOrganisations.clear();
            event.coOrganisations.addAll(coOrganisations);
        }
    }

    /** As it would read, new, of this organisation; not to be made persistent. */
    public EventContent preview(Organisation organisation) {
        Event preview = new Event(organisation, "", "", Instant.EPOCH);
        applyTo(preview);
        return preview;
    }

    /** The event as it would read; not to be made persistent. */
    public EventContent preview(Event event) {
        Event preview = new Event(event.organisation, event.slug, event.createdBy, event.createdAt);
        applyTo(preview);
        return preview;
    }

    private void applyPriceAndImage(EventContent event) {
        var price = request.price();
        event.free = price == null ? null : price.free();
        event.priceText = clean(price == null ? null : price.text());
        var image = request.image();
        event.imageId = image == null ? null : image.id();
        event.imageAlt = clean(image == null ? null : image.alt());
    }

    private Map<String, String> clean(@Nullable Map<String, String> texts) {
        return Texts.clean(texts);
    }

    private static @Nullable OnlineAccess online(@Nullable OnlineAccess access) {
        if (access == null) return null;
        String url = blankToNull(access.url());
        return url == null && access.releasedTo() == null ? null : new OnlineAccess(url, access.releasedTo());
    }

    private static @Nullable RegistrationPolicy registration(@Nullable RegistrationPolicy policy) {
        if (policy == null) return null;
        String url = blankToNull(policy.url());
        return url == null && policy.mode() == null
                ? null
                : new RegistrationPolicy(policy.mode(), url, policy.closesAt());
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static <T> List<T> distinct(@Nullable List<T> values) {
        return values == null
                ? new ArrayList<>()
                : new ArrayList<>(values.stream().distinct().toList());
    }
}
