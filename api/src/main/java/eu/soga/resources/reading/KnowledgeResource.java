package eu.soga.resources.reading;

import eu.soga.shared.access.MembersOnly;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.security.CurrentUser;
import eu.soga.shared.web.Page;
import eu.soga.shared.web.ReaderLanguages;
import eu.soga.shared.web.Site;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Public reading of resources: search with facets and pages, and one resource. */
@Path("/api/v1/resources")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Resources")
class KnowledgeResource {
    private static final int RELATED = 6;

    private final KnowledgeSearch search;
    private final PublicResources resources;
    private final CollectionAnswers collections;
    private final ReaderLanguages languages;
    private final Site site;
    private final MembersOnly members;
    private final CurrentUser user;
    private final Clock clock;

    KnowledgeResource(
            KnowledgeSearch search,
            PublicResources resources,
            CollectionAnswers collections,
            ReaderLanguages languages,
            Site site,
            MembersOnly members,
            CurrentUser user,
            Clock clock) {
        this.search = search;
        this.resources = resources;
        this.collections = collections;
        this.languages = languages;
        this.site = site;
        this.members = members;
        this.user = user;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "searchResources",
            summary = "Search resources",
            description = "The latest first, or the best answer to words. A job offer that has ended is not found.")
    @APIResponse(responseCode = "200", description = "A page of resources; «Link» names the next one.")
    public Page<KnowledgeSummary> search(
            @BeanParam KnowledgeParameters filter,
            @Parameter(description = "newest, or relevance with words") @QueryParam("sort") @Nullable String sort,
            @QueryParam("size") @DefaultValue("20") @Min(1) @Max(100) int size,
            @QueryParam("cursor") @Nullable String cursor,
            @Parameter(
                            description =
                                    "Choices to count: all, kind, theme, language, level, licence, access, organisation")
                    @QueryParam("facets")
                    @Nullable
                    List<String> facets,
            @Parameter(description = ReaderLanguages.LANG, example = "en") @QueryParam("lang") @Nullable String lang) {
        Page<PublicKnowledge> page = search.page(filter.toFilter(), sort, size, cursor, facets);
        return new Page<>(page.items().stream().map(this::summary).toList(), page.total(), page.next(), page.facets());
    }

    @GET
    @Path("/{slug}")
    @Operation(
            operationId = "readResource",
            summary = "Read one resource with related ones",
            description =
                    "By slug or id. What is for members is described to everyone; its addresses are for members. `opening`"
                            + " says whether it is open to the caller, and why not.")
    @APIResponse(responseCode = "200", description = "The resource")
    public KnowledgeResponse read(
            @PathParam("slug") String slug,
            @Parameter(description = ReaderLanguages.LANG, example = "en") @QueryParam("lang") @Nullable String lang) {
        PublicKnowledge row =
                resources.find(slug, members::opensToCaller).orElseThrow(() -> DomainException.notFound("resource"));
        return KnowledgeResponse.of(
                row,
                KnowledgeOpening.of(row.terms().access(), user, members),
                resources.related(row.id(), RELATED).stream().map(this::summary).toList(),
                collections.with(row.id()),
                languages.inOrder(),
                site.publicUrl(),
                clock.instant());
    }

    private KnowledgeSummary summary(PublicKnowledge row) {
        return KnowledgeSummary.of(row, languages.inOrder(), site.publicUrl());
    }
}
