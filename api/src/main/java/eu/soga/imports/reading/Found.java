package eu.soga.imports.reading;

import eu.soga.imports.reading.Candidate.Recurrence;
import eu.soga.imports.reading.Candidate.Revision;
import eu.soga.shared.errors.Violation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gathers what a reader finds about one entry. Blank values are as if they were not there. */
final class Found {
    static final int LONGEST_DESCRIPTION = 20_000;
    static final int LONGEST_SUMMARY = 400;
    private static final int LONGEST_UID = 500;

    private final Map<String, Object> content = new LinkedHashMap<>();
    private final List<Violation> violations = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();

    @Nullable
    String uid;

    @Nullable
    String recurrenceId;

    @Nullable
    When when;

    @Nullable
    Recurrence recurrence;

    boolean cancelled;
    Revision revision = Revision.NONE;

    @Nullable
    String url;

    void put(String field, @Nullable Object value) {
        if (value == null || value instanceof String text && text.isBlank()) return;
        if (value instanceof List<?> list && list.isEmpty() || value instanceof Map<?, ?> map && map.isEmpty()) return;
        content.put(field, value instanceof String text ? text.strip() : value);
    }

    void text(String field, String language, @Nullable String text) {
        if (text == null || text.isBlank()) return;
        texts(field).putIfAbsent(language, text.strip());
    }

    /** A description, cut where ours ends, and the summary it begins with when the source has none. */
    void description(String language, @Nullable String text) {
        if (text == null || text.isBlank()) return;
        String whole = text.strip();
        if (whole.length() > LONGEST_DESCRIPTION) {
            notice("The description was cut after " + LONGEST_DESCRIPTION + " characters.");
            whole = whole.substring(0, LONGEST_DESCRIPTION - 1) + "…";
        }
        text("description", language, whole);
    }

    /** Takes the first sentences of each description for a missing summary. */
    void summarise() {
        if (!(content.get("description") instanceof Map<?, ?> descriptions)) return;
        boolean[] taken = {false};
        descriptions.forEach((language, text) -> {
            if (texts("summary").putIfAbsent(language.toString(), PlainText.beginning(text.toString(), LONGEST_SUMMARY))
                    == null) taken[0] = true;
        });
        if (taken[0]) notice("The summary was taken from the description.");
    }

    void violation(String pointer, String message) {
        violations.add(new Violation(pointer, message));
    }

    void violation(Violation violation) {
        violations.add(violation);
    }

    void notice(String sentence) {
        if (!notices.contains(sentence)) notices.add(sentence);
    }

    boolean has(String field) {
        return content.containsKey(field);
    }

    @Nullable
    Object get(String field) {
        return content.get(field);
    }

    /** On site, online or both, as far as place and room tell. */
    void deduceFormat() {
        if (has("format")) return;
        boolean place = has("place");
        boolean online = has("online");
        if (place || online) put("format", place && online ? "hybrid" : place ? "on-site" : "online");
    }

    Candidate candidate(String defaultLanguage) {
        if (!has("title")) violation("/title/" + defaultLanguage, "Write a title in the event's own language.");
        Object titles = content.getOrDefault("title", Map.of());
        content.put(
                "defaultLanguage",
                ((Map<?, ?>) titles).containsKey(defaultLanguage) || ((Map<?, ?>) titles).isEmpty()
                        ? defaultLanguage
                        : ((Map<?, ?>) titles).keySet().iterator().next());
        if (when == null && violations.stream().noneMatch(v -> v.pointer().startsWith("/schedule")))
            violation("/schedule/start", "The start is missing.");
        if (uid == null || uid.isBlank()) {
            uid = "~" + UUID.nameUUIDFromBytes((titles + "|" + when).getBytes(StandardCharsets.UTF_8));
            notice("The source gives it no identifier: it is known by its title and its start.");
        } else if (uid.length() > LONGEST_UID) {
            uid = "~" + UUID.nameUUIDFromBytes(uid.getBytes(StandardCharsets.UTF_8));
        }
        return new Candidate(
                uid.strip(),
                recurrenceId,
                when,
                content,
                recurrence,
                cancelled,
                Objects.requireNonNull(revision),
                url,
                List.copyOf(violations),
                List.copyOf(notices));
    }

    @SuppressWarnings("unchecked")
    private Map<String, String> texts(String field) {
        return (Map<String, String>) content.computeIfAbsent(field, _ -> new LinkedHashMap<String, String>());
    }
}
