package eu.soga.publishing;

import eu.soga.events.EventFormat;
import eu.soga.events.EventStatus;
import eu.soga.events.Place;
import eu.soga.events.reading.PublicDate;
import eu.soga.events.reading.PublicEvent;
import eu.soga.events.schedule.Schedule;
import eu.soga.events.schedule.WhenInWords;
import eu.soga.shared.text.Markdown;
import eu.soga.shared.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a public event, or of one of its dates, for one reader.
 *
 * @param date null for the event as a whole
 * @param languages languages of the reader, best first
 */
record EventInWords(PublicEvent event, @Nullable PublicDate date, List<String> languages) {
    /** Creates the texts of the event as a whole. */
    EventInWords(PublicEvent event, List<String> languages) {
        this(event, null, languages);
    }

    /** Creates the texts of one date. */
    static EventInWords of(PublicDate date, List<String> languages) {
        return new EventInWords(date.event(), date, languages);
    }

    /** Returns the schedule of the date, or the first schedule of the event; null when none was given. */
    @Nullable
    Schedule schedule() {
        return date == null ? event.schedule() : date.schedule();
    }

    /** True for a date of a series. */
    boolean isOneOfSeveral() {
        return date != null && event.isSeries();
    }

    /** Returns the status; a single date can be cancelled or postponed on its own. */
    EventStatus status() {
        return date == null ? event.status() : date.status();
    }

    /** Returns the language of the title; the surrounding words use the same language. */
    String language() {
        return Texts.languageFor(event.texts().title(), languages, event.defaultLanguage())
                .orElse(event.defaultLanguage());
    }

    Wording words() {
        return Wording.in(language());
    }

    String title() {
        return in(date == null || date.title().isEmpty() ? event.texts().title() : date.title())
                .orElse("");
    }

    Optional<String> summary() {
        return in(event.texts().summary());
    }

    Optional<String> descriptionText() {
        return in(event.texts().description()).map(Markdown::toPlainText);
    }

    Optional<String> descriptionHtml() {
        return in(event.texts().description()).map(Markdown::toHtml);
    }

    String pictureAlt() {
        return in(event.media().imageAlt()).orElse("");
    }

    Optional<String> price() {
        return in(event.takePart().price());
    }

    /** Writes «Annulé : le lieu est fermé.»; empty when the event takes place as planned and has no note. */
    Optional<String> statusLine() {
        boolean alone = date != null && !date.note().isEmpty();
        return switch (status()) {
            case CANCELLED, POSTPONED ->
                Optional.of(words().of(status())
                        + in(alone ? date.note() : event.life().note())
                                .map(note -> words().of("colon") + note)
                                .orElse("."));
            default -> alone ? in(date.note()) : Optional.empty();
        };
    }

    /** Returns the title with «Annulé» or «Reporté» in front, because many calendar applications show no status. */
    String titleWithStatus() {
        return withStatus(title());
    }

    /** Writes something about the event before its title: «Annulé : Fin des inscriptions : Atelier». */
    String titleBehind(String what) {
        return withStatus(what + words().of("colon") + title());
    }

    private String withStatus(String text) {
        return switch (status()) {
            case CANCELLED, POSTPONED -> words().of(status()) + words().of("colon") + text;
            default -> text;
        };
    }

    Optional<String> when() {
        return Optional.ofNullable(schedule()).map(schedule -> {
            boolean elsewhere = event.format() != EventFormat.ON_SITE && !schedule.allDay();
            return WhenInWords.of(schedule, language()) + (elsewhere ? " (" + schedule.zone() + ")" : "");
        });
    }

    /** Writes «Fin des inscriptions : mardi 24 novembre 2026, 18 h»; empty without a deadline. */
    Optional<String> registrationCloses() {
        return event.registrationCloses().map(closes -> {
            var moment = new Schedule(closes.local(), null, closes.zone().getId(), false, true, closes.fold(), null);
            return words().of("registrationCloses") + words().of("colon") + WhenInWords.of(moment, language());
        });
    }

    /** Returns the place on one line, «En ligne» for an online event, both for a hybrid event. */
    Optional<String> where() {
        Optional<String> address = address();
        return event.format() == EventFormat.ONLINE
                ? Optional.of(words().of("online"))
                : event.format() == EventFormat.HYBRID
                        ? Optional.of(address.map(a -> a + " + ").orElse("") + words().of("online"))
                        : address;
    }

    /** Returns name, street, town and country on one line. */
    Optional<String> address() {
        Place place = event.place();
        if (place == null) return Optional.empty();
        String town = Stream.of(place.postalCode(), place.city())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        String country = place.country() == null ? null : Wording.country(place.country(), language());
        String line = Stream.of(place.name(), place.street(), town, country)
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(", "));
        return Optional.of(line).filter(text -> !text.isEmpty());
    }

    /** Returns the address of the online room if it is public. */
    Optional<String> openRoom() {
        return event.openRoom();
    }

    private Optional<String> in(Map<String, String> texts) {
        return Texts.in(texts, languages, event.defaultLanguage());
    }
}
