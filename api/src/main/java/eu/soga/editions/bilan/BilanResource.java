package eu.soga.editions.bilan;

import eu.soga.editions.reading.PublicEdition;
import eu.soga.editions.reading.PublicEditions;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.pdf.PdfText;
import eu.soga.shared.pdf.PdfWriter;
import eu.soga.shared.security.Roles;
import eu.soga.shared.web.ReaderLanguages;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The report of an edition: its figures for everyone, what they are computed from for its leads. */
@Path("/api/v1/editions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Editions")
class BilanResource {
    private static final String PDF = "application/pdf";
    private static final String CSV = "text/csv;charset=utf-8;header=present";

    private final Bilans bilans;
    private final BilanTable table;
    private final PublicEditions editions;
    private final ReaderLanguages languages;
    private final PdfWriter pdfs;

    BilanResource(Bilans bilans, BilanTable table, PublicEditions editions, ReaderLanguages languages, PdfWriter pdfs) {
        this.editions = editions;
        this.languages = languages;
        this.pdfs = pdfs;
        this.bilans = bilans;
        this.table = table;
    }

    @GET
    @Path("{slug}/bilan")
    @Operation(
            operationId = "readBilan",
            summary =
                    "The report of an edition: every figure with its definition, computed or declared with its source",
            description = "Computed figures were frozen at `publishedAt`. Those of earlier editions stand beside them.")
    public BilanResponse read(@PathParam("slug") String slug) {
        return bilans.read(slug);
    }

    @GET
    @Path("{slug}/bilan.csv")
    @Produces(CSV)
    @Operation(operationId = "readBilanAsCsv", summary = "The figures of one edition for spreadsheets")
    @APIResponse(
            responseCode = "200",
            description = "One row for each figure, and for each kind of session",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<byte[]> csv(@PathParam("slug") String slug) {
        BilanResponse bilan = bilans.read(slug);
        return RestResponse.ResponseBuilder.ok(table.csv(bilan), CSV)
                .header("Content-Disposition", "attachment; filename=\"bilan-" + bilan.edition() + ".csv\"")
                .build();
    }

    @GET
    @Path("{slug}/bilan.pdf")
    @Produces(PDF)
    @Operation(
            operationId = "readBilanPdf",
            summary = "The report of an edition as tagged PDF",
            description = "PDF/UA in French or English: every figure with its definition and source, charts as tables.")
    @APIResponse(
            responseCode = "200",
            description = "A PDF",
            content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<byte[]> pdf(
            @PathParam("slug") String slug,
            @Parameter(description = ReaderLanguages.LANG, example = "en") @QueryParam("lang") @Nullable String lang) {
        PublicEdition edition = editions.find(slug).orElseThrow(() -> DomainException.notFound("edition"));
        PdfText document = BilanPdf.of(edition, bilans.read(slug), languages.inOrder());
        return RestResponse.ResponseBuilder.ok(pdfs.write(document), PDF)
                .header("Content-Disposition", "inline; filename=\"bilan-" + edition.slug() + ".pdf\"")
                .build();
    }

    @GET
    @Path("{id}/bilan-draft")
    @RolesAllowed({Roles.EDITION_LEAD, Roles.ADMIN})
    @SecurityRequirement(name = "keycloak")
    @Operation(
            operationId = "readBilanDraft",
            summary = "The report as its leads write it, with the figures computed now",
            description = "`differences` compares what was published with what the data give now.")
    public BilanDraft draft(@PathParam("id") UUID id) {
        return bilans.draft(id);
    }

    @PUT
    @Path("{id}/bilan-draft")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.EDITION_LEAD, Roles.ADMIN})
    @SecurityRequirement(name = "keycloak")
    @Operation(
            operationId = "writeBilan",
            summary = "Write the report: introduction, declared figures, recommendations",
            description = "Readers see it when it is published, or published again.")
    @APIResponse(responseCode = "200", description = "The report as it is now")
    public BilanDraft write(
            @PathParam("id") UUID id,
            @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull BilanRequest request) {
        bilans.write(id, ifMatch, request);
        return bilans.draft(id);
    }

    @POST
    @Path("{id}/publish-bilan")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Roles.EDITION_LEAD, Roles.ADMIN})
    @SecurityRequirement(name = "keycloak")
    @Operation(
            operationId = "publishBilan",
            summary = "Freeze the figures and publish the report, or publish it anew",
            description = "Not possible before the edition has ended.")
    @APIResponse(responseCode = "200", description = "The report as it is now")
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    public BilanDraft publish(
            @PathParam("id") UUID id, @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch) {
        bilans.publish(id, ifMatch);
        return bilans.draft(id);
    }

    @GET
    @Path("{id}/bilan-basis")
    @RolesAllowed({Roles.EDITION_LEAD, Roles.ADMIN})
    @SecurityRequirement(name = "keycloak")
    @Operation(
            operationId = "exportBilanBasis",
            summary = "What the figures are computed from, without names",
            description = "Whoever has this file can compute every figure again. People are numbers without meaning"
                    + " outside of it.")
    public BilanBasis basis(@PathParam("id") UUID id) {
        return bilans.basis(id);
    }
}
