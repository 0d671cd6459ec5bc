package eu.soga.editions.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.shared.text.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An edition in a list.
 *
 * @param page address of its page on this site
 * @param display its texts in the best language for the reader
 * @param current true for the edition that the home page leads to: the one that is running, else the next one, else the
 *     last one
 * @param programme the release of its programme; null before the first
 * @param published false for an edition that only edition leads see
 */
@JsonInclude
public record EditionSummary(
        UUID id,
        String slug,
        String page,
        int year,
        Map<String, String> name,
        EditionDisplay display,
        Period period,
        List<PublicEdition.Leg> legs,
        @Nullable String programme,
        boolean current,
        boolean example,
        boolean published) {
    /** The days of an edition, both part of it, and where it is in time. */
    @JsonInclude
    public record Period(LocalDate firstDay, LocalDate lastDay, EditionPhase phase) {
        static Period of(PublicEdition edition, Instant now) {
            return new Period(edition.days().first(), edition.days().last(), edition.phase(now));
        }
    }

    /** Texts in one language each. @param theme null when it has none, as {@code summary} */
    @JsonInclude
    public record EditionDisplay(
            String language,
            String name,
            @Nullable String theme,
            @Nullable String summary) {
        static EditionDisplay of(PublicEdition edition, List<String> languages) {
            PublicEdition.Text text = edition.text();
            String own = text.defaultLanguage();
            return new EditionDisplay(
                    Texts.languageFor(text.name(), languages, own).orElse(own),
                    Texts.in(text.name(), languages, own).orElse(""),
                    Texts.in(text.theme(), languages, own).orElse(null),
                    Texts.in(text.summary(), languages, own).orElse(null));
        }
    }

    static EditionSummary of(
            PublicEdition edition, boolean current, List<String> languages, String publicUrl, Instant now) {
        return new EditionSummary(
                edition.id(),
                edition.slug(),
                publicUrl + "/editions/" + edition.slug(),
                edition.days().year(),
                edition.text().name(),
                EditionDisplay.of(edition, languages),
                Period.of(edition, now),
                edition.legs(),
                edition.latest() == null ? null : edition.latest().number(),
                current,
                edition.entry().example(),
                edition.entry().publishedAt() != null);
    }
}
