package eu.soga.events.duplicates;

import eu.soga.events.Event;
import eu.soga.events.EventContent;
import eu.soga.events.schedule.Recurrence;
import eu.soga.events.schedule.Schedule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An event, stored or not, whose duplicates are searched.
 *
 * @param key identifies it in the result; the id of a stored event, which is not its own duplicate
 * @param uid iCalendar UID in its source; null when unknown
 */
public record TwinCandidate(
        UUID key, EventContent content, @Nullable String uid) {
    private static final int MOST_DATES = 53;
    private static final Pattern OUR_UID = Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@.*");

    /** Creates a candidate for a stored event with this content. */
    public static TwinCandidate of(Event event, EventContent content) {
        return new TwinCandidate(event.id, content, null);
    }

    /** Returns the candidate in the form the statement reads. */
    Map<String, @Nullable Object> row() {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("id", key);
        row.put("title", content.title);
        row.put("dates", dates());
        if (content.place != null) {
            row.put("latitude", content.place.latitude());
            row.put("longitude", content.place.longitude());
            row.put("city", content.place.city());
            row.put("country", content.place.country());
        }
        row.put("online_url", content.online == null ? null : content.online.url());
        row.put("registration_url", content.registration == null ? null : content.registration.url());
        row.put("organisation", content.organisation == null ? null : content.organisation.id);
        row.put(
                "co_organisers",
                content.coOrganisations.stream().map(other -> other.id).toList());
        row.put("parent", content.parent == null ? null : content.parent.id);
        row.put("uid", uid);
        row.put("ours", ours().orElse(null));
        return row;
    }

    /** Returns its dates; for a series those of its first year, at most {@link #MOST_DATES}. */
    private List<Map<String, String>> dates() {
        Schedule first = content.schedule();
        if (first == null) return List.of();
        Recurrence series = content.recurrence();
        Stream<Schedule> dates = series == null
                ? Stream.of(first)
                : series.between(first.start(), first.start().plusYears(1)).stream()
                        .limit(MOST_DATES)
                        .map(series::at);
        return dates.map(date -> Map.of(
                        "starts_at", date.startsAt().toString(),
                        "ends_at", date.overFrom().toString(),
                        "first_day", date.firstDay().toString(),
                        "last_day", date.lastDayShown().toString()))
                .toList();
    }

    /** Returns the id of our event if the UID is one of ours, that is when an export of this calendar comes back. */
    private Optional<String> ours() {
        if (uid == null) return Optional.empty();
        Matcher own = OUR_UID.matcher(uid);
        return own.matches() ? Optional.of(own.group(1)) : Optional.empty();
    }
}
