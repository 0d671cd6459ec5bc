package eu.soga.editions.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.editions.EditionAbout;
import eu.soga.editions.reading.EditionSummary.EditionDisplay;
import eu.soga.editions.reading.EditionSummary.Period;
import eu.soga.organisations.OrganisationRef;
import eu.soga.shared.web.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An edition with everything that is public about it, except its programme and its figures.
 *
 * @param page address of its page on this site
 * @param display its texts in the best language for the reader
 * @param tracks of its programme, also before a release
 * @param programme the release of its programme that everyone sees; null before the first
 */
@JsonInclude
public record EditionResponse(
        UUID id,
        String slug,
        int version,
        String page,
        int year,
        String defaultLanguage,
        Map<String, String> name,
        Map<String, String> theme,
        Map<String, String> summary,
        EditionDisplay display,
        Period period,
        OrganisationRef organiser,
        List<PublicEdition.Leg> legs,
        List<PublicEdition.Partner> partners,
        EditionAbout about,
        List<PublicProgramme.Track> tracks,
        List<PublicProgramme.Room> rooms,
        PublicEdition.@Nullable Release programme,
        boolean example,
        boolean published,
        Instant updatedAt)
        implements Versioned {
    static EditionResponse of(
            PublicEdition edition, PublicProgramme programme, List<String> languages, String publicUrl, Instant now) {
        PublicEdition.Text text = edition.text();
        return new EditionResponse(
                edition.id(),
                edition.slug(),
                edition.entry().version(),
                publicUrl + "/editions/" + edition.slug(),
                edition.days().year(),
                text.defaultLanguage(),
                text.name(),
                text.theme(),
                text.summary(),
                EditionDisplay.of(edition, languages),
                Period.of(edition, now),
                edition.organiser(),
                edition.legs(),
                edition.partners(),
                edition.about(),
                programme.tracks(),
                programme.rooms(),
                edition.latest(),
                edition.entry().example(),
                edition.entry().publishedAt() != null,
                edition.entry().updatedAt());
    }
}
