package eu.soga.organisations.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.organisations.Address;
import eu.soga.organisations.AtlasEntry;
import eu.soga.organisations.OrganisationKind;
import eu.soga.organisations.pictures.ImageResponse;
import eu.soga.shared.geo.Coordinates;
import eu.soga.shared.text.Markdown;
import eu.soga.shared.text.Texts;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organisation in a list.
 *
 * @param url address of its page
 * @param country of the organisation, else of its office
 * @param excerpt start of the description in the reader's language, without mark-up
 * @param distanceKm distance from the requested point in kilometres, with one decimal; null without {@code near}
 */
@JsonInclude
record OrganisationSummary(
        UUID id,
        String slug,
        String url,
        String name,
        OrganisationKind kind,
        @Nullable String country,
        @Nullable String city,
        @Nullable Coordinates coordinates,
        AtlasEntry atlas,
        @Nullable String excerpt,
        @Nullable ImageResponse logo,
        boolean trusted,
        boolean example,
        @Nullable Double distanceKm) {
    private static final int EXCERPT = 240;

    static OrganisationSummary of(
            PublicOrganisation organisation, @Nullable Double metres, List<String> languages, String publicUrl) {
        Address office = organisation.contact().office();
        String country = organisation.contact().country();
        return new OrganisationSummary(
                organisation.id(),
                organisation.slug(),
                publicUrl + "/organisations/" + organisation.slug(),
                organisation.name(),
                organisation.kind(),
                country != null || office == null ? country : office.country(),
                office == null ? null : office.city(),
                office == null ? null : office.coordinates(),
                organisation.atlas(),
                Texts.in(organisation.description(), languages, organisation.defaultLanguage())
                        .map(OrganisationSummary::excerpt)
                        .orElse(null),
                organisation.logo(),
                organisation.entry().trusted(),
                organisation.entry().example(),
                metres == null ? null : Math.round(metres / 100) / 10.0);
    }

    private static String excerpt(String markdown) {
        String plain = Markdown.toPlainText(markdown).replaceAll("\\s+", " ");
        if (plain.length() <= EXCERPT) return plain;
        int end = plain.lastIndexOf(' ', EXCERPT - 1);
        return plain.substring(0, end > 0 ? end : EXCERPT - 1) + "…";
    }
}
