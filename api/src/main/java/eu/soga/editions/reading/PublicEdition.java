package eu.soga.editions.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.editions.EditionAbout;
import eu.soga.editions.PartnerRole;
import eu.soga.organisations.OrganisationRef;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An edition, read from rows.
 *
 * @param legs by first day
 * @param latest the release of its programme that everyone sees; null before the first
 */
public record PublicEdition(
        UUID id,
        String slug,
        Text text,
        Days days,
        OrganisationRef organiser,
        EditionAbout about,
        List<Leg> legs,
        List<Partner> partners,
        @Nullable Release latest,
        Entry entry) {
    /** Name, theme and summary by language. */
    public record Text(
            String defaultLanguage, Map<String, String> name, Map<String, String> theme, Map<String, String> summary) {}

    /** Both days are part of it. */
    public record Days(int year, LocalDate first, LocalDate last) {}

    /** @param publishedAt null: only edition leads see it */
    public record Entry(
            boolean example, @Nullable Instant publishedAt, Instant updatedAt, int version, int draftVersion) {}

    /**
     * A leg: an event in one town.
     *
     * @param id of the event
     * @param slug of the event
     * @param venue name of the place; null when nobody says it
     * @param zone IANA zone of all times of this leg
     * @param lastDay part of it
     * @param cancelled true when the event was cancelled
     */
    @JsonInclude
    @Schema(name = "EditionLeg")
    public record Leg(
            UUID id,
            String slug,
            Map<String, String> title,
            @Nullable String venue,
            @Nullable String city,
            @Nullable String country,
            String zone,
            LocalDate firstDay,
            LocalDate lastDay,
            boolean cancelled) {}

    /** @param organisation null for a partner that only has a name */
    @JsonInclude
    @Schema(name = "EditionPartner")
    public record Partner(
            PartnerRole role, String name, @Nullable OrganisationRef organisation, Map<String, String> detail) {}

    /** @param number such as {@code 1.0} */
    @Schema(name = "ProgrammeReleaseName")
    public record Release(UUID id, String number, Instant at) {}

    public EditionPhase phase(Instant now) {
        ZoneId zone =
                ZoneId.of(legs.isEmpty() ? "Europe/Paris" : legs.getFirst().zone());
        return EditionPhase.of(days.first, days.last, LocalDate.ofInstant(now, zone));
    }
}
