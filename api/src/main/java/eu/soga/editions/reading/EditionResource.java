package eu.soga.editions.reading;

import eu.soga.shared.errors.DomainException;
import eu.soga.shared.security.CurrentUser;
import eu.soga.shared.security.Roles;
import eu.soga.shared.web.Page;
import eu.soga.shared.web.ReaderLanguages;
import eu.soga.shared.web.Site;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Public reading of editions, and their programmes. Edition leads also read what is not published. */
@Path("/api/v1/editions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Editions")
class EditionResource {
    private final PublicEditions editions;
    private final EditionAnswers answers;
    private final ReaderLanguages languages;
    private final CurrentUser user;
    private final Site site;
    private final Clock clock;

    EditionResource(
            PublicEditions editions,
            EditionAnswers answers,
            ReaderLanguages languages,
            CurrentUser user,
            Site site,
            Clock clock) {
        this.editions = editions;
        this.answers = answers;
        this.languages = languages;
        this.user = user;
        this.site = site;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listEditions",
            summary = "The editions, the latest first",
            description = "Edition leads also get those that are not published.")
    public Page<EditionSummary> list(
            @Parameter(description = ReaderLanguages.LANG, example = "en") @QueryParam("lang") @Nullable String lang) {
        List<PublicEdition> found = isLead() ? editions.allWithDrafts() : editions.all();
        Instant now = clock.instant();
        Optional<PublicEdition> current = current(found, now);
        return Page.all(found.stream()
                .map(each -> EditionSummary.of(
                        each, current.filter(each::equals).isPresent(), languages.inOrder(), site.publicUrl(), now))
                .toList());
    }

    /** Returns the edition that is running, else the next one, else the last one; none of them a draft. */
    private static Optional<PublicEdition> current(List<PublicEdition> editions, Instant now) {
        List<PublicEdition> published = editions.stream()
                .filter(each -> each.entry().publishedAt() != null)
                .toList();
        return published.stream()
                .filter(each -> each.phase(now) != EditionPhase.OVER)
                .min(Comparator.comparing(each -> each.days().first()))
                .or(() -> published.stream().findFirst());
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "readEdition",
            summary = "One edition: dates, legs, partners, questions, calls, sources",
            description = "By slug or id. What documents tell differently is in `about.disagreements`, each value with"
                    + " its source.")
    public EditionResponse read(
            @PathParam("id") String slug,
            @Parameter(description = ReaderLanguages.LANG, example = "en") @QueryParam("lang") @Nullable String lang) {
        return answers.of(visible(slug));
    }

    @GET
    @Path("{slug}/programme")
    @Operation(
            operationId = "readProgramme",
            summary = "The released programme of an edition as a grid: legs, tracks, rooms, slots",
            description = "Interludes (breaks, meals) are slots without `session`; they are in no calendar.")
    public ProgrammeResponse programme(
            @PathParam("slug") String slug,
            @Parameter(description = ReaderLanguages.LANG, example = "en") @QueryParam("lang") @Nullable String lang) {
        PublicEdition edition = visible(slug);
        PublicProgramme programme = editions.programme(edition);
        return new ProgrammeResponse(
                edition.slug(),
                edition.text().name(),
                EditionSummary.Period.of(edition, clock.instant()),
                edition.latest(),
                edition.legs(),
                programme.tracks(),
                programme.rooms(),
                programme.slots().stream()
                        .map(slot -> ProgrammeResponse.SlotResponse.of(slot, languages.inOrder()))
                        .toList());
    }

    @GET
    @Path("{slug}/releases")
    @Operation(
            operationId = "listReleases",
            summary = "The releases of a programme, the latest first, with what each changed",
            description = "`changes` compares a release with the one before; ids of slots stay the same.")
    public Page<ReleaseResponse> releases(@PathParam("slug") String slug) {
        return Page.all(editions.releases(visible(slug).id()));
    }

    private PublicEdition visible(String slug) {
        return (isLead() ? editions.withDrafts(slug) : editions.find(slug))
                .orElseThrow(() -> DomainException.notFound("edition"));
    }

    private boolean isLead() {
        return user.hasRole(Roles.EDITION_LEAD, Roles.ADMIN);
    }
}
