package eu.soga.imports.reading;

import eu.soga.imports.reading.Candidate.Moment;
import eu.soga.imports.reading.Candidate.Picture;
import eu.soga.imports.reading.Candidate.Repetition;
import eu.soga.imports.reading.Candidate.Revision;
import eu.soga.imports.reading.Candidate.When;
import eu.soga.shared.text.Markdown;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Collects the fields, faults and notices of one entry while it is read. Blank values are ignored. */
final class Found {
    static final int LONGEST_DESCRIPTION = 20_000;
    static final int LONGEST_SUMMARY = 400;
    private static final int LONGEST_UID = 500;
    private static final int MOST_LINKS = 20;

    private final Map<String, Object> content = new LinkedHashMap<>();
    private final List<ImportFault> faults = new ArrayList<>();
    private final List<ImportNotice> notices = new ArrayList<>();
    /** Lines to add below the description. */
    private final Set<String> more = new LinkedHashSet<>();

    @Nullable
    String uid;

    @Nullable
    Moment replaces;

    @Nullable
    When when;

    @Nullable
    Repetition repetition;

    boolean cancelled;
    Revision revision = Revision.NONE;

    @Nullable
    String url;

    @Nullable
    Picture picture;

    void put(String field, @Nullable Object value) {
        if (value == null || value instanceof String text && text.isBlank()) return;
        if (value instanceof List<?> list && list.isEmpty() || value instanceof Map<?, ?> map && map.isEmpty()) return;
        content.put(field, value instanceof String text ? text.strip() : value);
    }

    void text(String field, String language, @Nullable String text) {
        if (text == null || text.isBlank()) return;
        texts(field).putIfAbsent(language, text.strip());
    }

    /** Adds a description in Markdown; the first one of a language is kept. */
    void description(String language, @Nullable String markdown) {
        text("description", language, markdown);
    }

    /** Adds a fact without a field of its own as a line below the description. */
    void addLine(String line) {
        more.add(line);
    }

    /** Adds links to further pages below the description. */
    void addLinks(List<String> addresses) {
        List<String> others = addresses.stream()
                .filter(address -> address.matches("https?://[^\\s<>]{3,1990}") && !address.equals(url))
                .distinct()
                .limit(MOST_LINKS)
                .toList();
        others.forEach(address -> more.add("<" + address + ">"));
        if (!others.isEmpty()) notice(ImportNotice.of(ImportNotice.Code.LINKS_IN_DESCRIPTION, others.size()));
    }

    void fault(ImportFault.Code code, String pointer) {
        faults.add(ImportFault.of(code, pointer));
    }

    void fault(ImportFault fault) {
        faults.add(fault);
    }

    void notDate(String pointer, String written, String example) {
        faults.add(new ImportFault(ImportFault.Code.NOT_A_DATE, pointer, SourceTexts.shortened(written), example));
    }

    void notice(ImportNotice.Code code) {
        notice(ImportNotice.of(code));
    }

    void notice(ImportNotice notice) {
        if (!notices.contains(notice)) notices.add(notice);
    }

    boolean has(String field) {
        return content.containsKey(field);
    }

    @Nullable
    Object get(String field) {
        return content.get(field);
    }

    /**
     * Sets the time of the entry; an end that makes no sense as written gets its usual meaning.
     *
     * @param days true when the source marks whole days, even if it writes hours
     */
    void when(Moment start, @Nullable Moment writtenEnd, @Nullable ZoneId zone, boolean days) {
        Moment end = writtenEnd;
        if (!days && isMidnights(start, end)) {
            notice(ImportNotice.Code.MIDNIGHTS_READ_AS_DAYS);
            days = true;
        } else if (end instanceof Moment.Day last && !start.isDay()) {
            boolean later = last.day().isAfter(start.local().toLocalDate());
            notice(later ? ImportNotice.Code.END_OF_DAY_TAKEN : ImportNotice.Code.END_WITHOUT_HOUR);
            end = later ? start.at(last.day().plusDays(1).atStartOfDay()) : null;
        } else if (!days && end != null && !end.isDay() && isMidnightBefore(start, end)) {
            notice(ImportNotice.Code.MIDNIGHT_AFTER_START_TAKEN);
            end = end.at(end.local().plusDays(1));
        }
        if (end == null && (start.isDay() || days)) end = start.at(start.local().plusDays(1));
        if (end != null && end.key().equals(start.key())) {
            boolean wholeDay = start.isDay() || days;
            notice(wholeDay ? ImportNotice.Code.WHOLE_DAY_TAKEN : ImportNotice.Code.END_EQUALS_START);
            end = wholeDay ? start.at(start.local().plusDays(1)) : null;
        }
        when = new When(start, end, zone, days);
    }

    /** True from midnight to a later midnight of the same clock. */
    private static boolean isMidnights(Moment start, @Nullable Moment end) {
        return end != null
                && !isUtc(start)
                && !start.isDay()
                && start.getClass() == end.getClass()
                && start.local().toLocalTime().equals(LocalTime.MIDNIGHT)
                && end.local().toLocalTime().equals(LocalTime.MIDNIGHT)
                && end.local().isAfter(start.local());
    }

    /** True for an end like 00:00 on the day of a start at 20:00, which means the following midnight. */
    private static boolean isMidnightBefore(Moment start, Moment end) {
        return !isUtc(start)
                && start.getClass() == end.getClass()
                && end.local().isBefore(start.local())
                && end.local().equals(start.local().toLocalDate().atStartOfDay());
    }

    /** True for UTC, which programs use: its midnight is not the midnight of a place. */
    private static boolean isUtc(Moment moment) {
        return moment instanceof Moment.At at && at.offset().equals(ZoneOffset.UTC);
    }

    /** Returns the duration by local time; null when unknown. */
    static @Nullable Duration length(@Nullable When when) {
        if (when == null || when.end() == null) return null;
        LocalDateTime end = when.start() instanceof Moment.Zoned zoned && when.end() instanceof Moment.At at
                ? LocalDateTime.ofInstant(at.instant(), zoned.zone())
                : when.end().local();
        return Duration.between(when.start().local(), end);
    }

    /** Adds coordinates to the place found so far. */
    void putCoordinates(@Nullable Object point) {
        Map<Object, Object> place = new LinkedHashMap<>(get("place") instanceof Map<?, ?> known ? known : Map.of());
        if (point != null) place.put("coordinates", point);
        put("place", place);
    }

    /** Derives the format from place and online room, when there is none. */
    void deduceFormat() {
        if (has("format")) return;
        boolean place = has("place");
        boolean online = has("online");
        if (place || online) put("format", place && online ? "hybrid" : place ? "on-site" : "online");
    }

    Candidate candidate(String defaultLanguage) {
        if (!has("title")) fault(ImportFault.Code.TITLE_MISSING, "/title/" + defaultLanguage);
        Object titles = content.getOrDefault("title", Map.of());
        String own = ((Map<?, ?>) titles).containsKey(defaultLanguage) || ((Map<?, ?>) titles).isEmpty()
                ? defaultLanguage
                : ((Map<?, ?>) titles).keySet().iterator().next().toString();
        content.put("defaultLanguage", own);
        summarise();
        finishDescriptions(own);
        deduceFormat();
        if (picture != null) notice(ImportNotice.of(ImportNotice.Code.PICTURE_LEFT_OUT, picture.url()));
        if (when == null && faults.stream().noneMatch(fault -> fault.pointer().startsWith("/schedule")))
            fault(ImportFault.Code.START_MISSING, "/schedule/start");
        if (uid == null || uid.isBlank()) {
            uid = "~" + UUID.nameUUIDFromBytes((titles + "|" + when).getBytes(StandardCharsets.UTF_8));
            notice(ImportNotice.Code.NO_IDENTIFIER);
        } else if (uid.length() > LONGEST_UID) {
            uid = "~" + UUID.nameUUIDFromBytes(uid.getBytes(StandardCharsets.UTF_8));
        }
        return new Candidate(
                uid.strip(),
                replaces,
                when,
                content,
                repetition,
                cancelled,
                revision,
                url,
                picture,
                List.copyOf(faults),
                List.copyOf(notices));
    }

    /** Uses the first sentences of each description as a missing summary. */
    private void summarise() {
        if (!(content.get("description") instanceof Map<?, ?> descriptions)) return;
        boolean[] taken = {false};
        descriptions.forEach((language, markdown) -> {
            String plain = SourceTexts.beginning(Markdown.toPlainText(markdown.toString()), LONGEST_SUMMARY);
            if (!plain.isBlank() && texts("summary").putIfAbsent(language.toString(), plain) == null) taken[0] = true;
        });
        if (taken[0]) notice(ImportNotice.Code.SUMMARY_FROM_DESCRIPTION);
    }

    private void finishDescriptions(String own) {
        if (!more.isEmpty())
            texts("description")
                    .merge(own, String.join("\n\n", more), (description, lines) -> description + "\n\n" + lines);
        if (!(content.get("description") instanceof Map<?, ?>)) return;
        texts("description").replaceAll((_, text) -> {
            if (text.length() <= LONGEST_DESCRIPTION) return text;
            notice(ImportNotice.of(ImportNotice.Code.DESCRIPTION_CUT, LONGEST_DESCRIPTION));
            return text.substring(0, LONGEST_DESCRIPTION - 1) + "…";
        });
    }

    @SuppressWarnings("unchecked")
    private Map<String, String> texts(String field) {
        return (Map<String, String>) content.computeIfAbsent(field, _ -> new LinkedHashMap<String, String>());
    }
}
