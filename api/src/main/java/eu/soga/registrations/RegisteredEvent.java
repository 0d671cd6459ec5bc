package eu.soga.registrations;

import eu.soga.events.Event;
import eu.soga.events.EventFormat;
import eu.soga.events.EventStatus;
import eu.soga.events.Place;
import eu.soga.events.schedule.Schedule;
import eu.soga.events.schedule.ScheduleText;
import eu.soga.registrations.OnlineRooms.RoomHours;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The event of a registration.
 *
 * @param room when the online room opens and closes; null without one
 * @param where name and address of the place in one line; null for an online event
 */
record RegisteredEvent(
        UUID id,
        String slug,
        Map<String, String> title,
        String defaultLanguage,
        EventStatus status,
        EventFormat format,
        ScheduleText schedule,
        Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable RoomHours room,
        @Nullable String where,
        String organiser) {
    static RegisteredEvent of(Event event) {
        return of(event, null);
    }

    static RegisteredEvent of(Event event, @Nullable RoomHours room) {
        Schedule schedule = Objects.requireNonNull(event.schedule());
        return new RegisteredEvent(
                event.id,
                event.slug,
                event.title,
                event.defaultLanguage,
                event.status(),
                Objects.requireNonNull(event.format),
                schedule.toText(),
                Objects.requireNonNull(event.startsAt()),
                event.endsAt(),
                room,
                event.format == EventFormat.ONLINE ? null : where(event.place).orElse(null),
                event.organisation.name);
    }

    private static Optional<String> where(@Nullable Place place) {
        if (place == null) return Optional.empty();
        String town = Stream.of(place.postalCode(), place.city())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        String line = Stream.of(place.name(), place.street(), town)
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(", "));
        return line.isEmpty() ? Optional.empty() : Optional.of(line);
    }

    boolean isOver(Instant now) {
        return endsAt != null && !now.isBefore(endsAt);
    }

    /** Returns how many ways of taking part it has. */
    int modes() {
        return format == EventFormat.HYBRID ? 2 : 1;
    }
}
