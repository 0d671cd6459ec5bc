package eu.soga.editions;

import eu.soga.shared.text.OneLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An edition as an edition lead writes it.
 *
 * @param slug the end of its address; it does not change any more once the edition is published
 * @param legs in the order of the edition
 * @param tracks those without an id are new; those that are left out are deleted
 * @param rooms as {@code tracks}
 */
public record EditionRequest(
        @OneLine @NotNull @Size(min = 3, max = 80) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*", message = "{soga.slug}")
        String slug,

        @NotNull @Valid EditionText text,
        @NotNull @Valid EditionDays days,
        @NotNull UUID organiserId,
        @NotNull @Valid EditionAbout about,
        @NotNull @Size(max = 20) List<@NotNull @Valid LegRequest> legs,
        @NotNull @Size(max = 100) List<@NotNull @Valid PartnerRequest> partners,
        @NotNull @Size(max = 12) List<@NotNull @Valid TrackRequest> tracks,
        @NotNull @Size(max = 60) List<@NotNull @Valid RoomRequest> rooms) {

    /** Name, theme and summary by language; the name is there in the default language. */
    public record EditionText(
            @NotNull @Pattern(regexp = "[a-z]{2}") String defaultLanguage,
            @OneLine @NotNull Map<String, @Size(max = 160) String> name,
            @OneLine @NotNull Map<String, @Size(max = 200) String> theme,
            @NotNull Map<String, @Size(max = 1000) String> summary) {}

    /** Both days are part of the edition. */
    public record EditionDays(
            @NotNull LocalDate first, @NotNull LocalDate last) {}

    /**
     * A leg: an event that exists, or a new one.
     *
     * @param eventId null for a new one, which is created as a draft and published with the edition
     * @param create null for an event that exists
     */
    public record LegRequest(
            @Nullable UUID eventId, @Nullable @Valid NewLeg create) {}

    /** A new leg. @param zone IANA zone of all its times @param lastDay part of it */
    public record NewLeg(
            @OneLine @NotNull Map<String, @Size(max = 160) String> title,
            @NotNull Map<String, @Size(max = 400) String> summary,
            @OneLine @NotNull @Size(min = 1, max = 100) String city,

            @NotNull @Pattern(regexp = "[A-Z]{2}", message = "{soga.country}")
            String country,

            @OneLine @Nullable @Size(max = 200) String venue,
            @NotNull @Size(max = 60) String zone,
            @NotNull LocalDate firstDay,
            @NotNull LocalDate lastDay) {}

    /** @param name for a partner that is no organisation of the directory; else null */
    @Schema(name = "EditionPartnerRequest")
    public record PartnerRequest(
            @NotNull PartnerRole role,
            @Nullable UUID organisationId,
            @OneLine @Nullable @Size(min = 1, max = 160) String name,
            @OneLine @NotNull Map<String, @Size(max = 200) String> detail) {}

    /** @param id null for a new one */
    public record TrackRequest(
            @Nullable UUID id,
            @OneLine @NotNull Map<String, @Size(max = 80) String> name,
            @NotNull TrackHue hue) {}

    /** @param id null for a new one @param leg position of its leg in {@code legs}, from 0 */
    public record RoomRequest(
            @Nullable UUID id,
            @Min(0) @Max(19) int leg,
            @OneLine @NotNull @Size(min = 1, max = 80) String name,
            @Nullable @Min(1) @Max(100_000) Integer capacity) {}
}
