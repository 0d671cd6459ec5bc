package eu.soga.imports;

import eu.soga.events.EventKind;
import eu.soga.imports.ImportResponses.ImportResponse;
import eu.soga.imports.ImportResponses.ImportRowResponse;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.web.Page;
import eu.soga.shared.web.WireEnums;
import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Imports events of an organisation from files and addresses: read, preview, apply. */
@Path("/api/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Imports")
class ImportResource {
    private final ImportPreviews previews;
    private final ImportApplication application;
    private final Imports imports;

    ImportResource(ImportPreviews previews, ImportApplication application, Imports imports) {
        this.previews = previews;
        this.application = application;
        this.imports = imports;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "importFile",
            summary = "Read a file into a preview",
            description =
                    "iCalendar, CSV, OpenAgenda JSON or schema.org JSON-LD, told by its content; at most 10 MB and 5,000"
                            + " entries. Nothing is written as an event before rows are applied.")
    @APIResponse(
            responseCode = "201",
            description = "The preview; Location is its address.",
            content = @Content(schema = @Schema(implementation = ImportResponse.class)))
    @APIResponse(responseCode = "413", description = "`too-large`: more than 10 MB.")
    @APIResponse(
            responseCode = "422",
            description = "`unreadable-source`: nothing can be read from it; `reason` says why.")
    @APIResponse(
            responseCode = "503",
            description =
                    "`unavailable`: as many sources are being read as can be; Retry-After says when to come back.")
    public RestResponse<ImportResponse> importFile(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @RestForm @Nullable UUID organisationId,
            @RestForm @Nullable String kind,
            @RestForm("file") @Nullable FileUpload file) {
        if (organisationId == null)
            throw DomainException.invalid("/organisationId", "Say for which organisation the events are.");
        if (file == null) throw DomainException.invalid("/file", "Send the file as the part «file».");
        return created(previews.ofFile(
                key, new ImportPreviews.SentFile(organisationId, file.fileName(), bytes(file), kind(kind))));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "importAddress",
            summary = "Read an address into a preview, and follow it from then on",
            description =
                    "With `follow` it is read again every hour: what was taken over before is changed by the usual rules,"
                            + " what is new or gone is proposed in a new import of the history.")
    @APIResponse(
            responseCode = "201",
            description = "The preview; Location is its address.",
            content = @Content(schema = @Schema(implementation = ImportResponse.class)))
    @APIResponse(
            responseCode = "422",
            description = "`unreachable-source`: it gives no answer, or may not be asked. `unreadable-source`.")
    @APIResponse(
            responseCode = "503",
            description =
                    "`unavailable`: as many sources are being read as can be; Retry-After says when to come back.")
    public RestResponse<ImportResponse> importAddress(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid ImportRequest request) {
        return created(previews.ofUrl(key, request));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "readImport", summary = "An import with its counts")
    public ImportResponse read(@PathParam("id") UUID id) {
        return imports.one(id);
    }

    @GET
    @Path("{id}/rows")
    @Operation(operationId = "listImportRows", summary = "The entries of an import, in the order of the source")
    public Page<ImportRowResponse> rows(@PathParam("id") UUID id, @Valid @BeanParam ImportParameters parameters) {
        return imports.rows(id, parameters.verdicts(), parameters.cursor, parameters.size);
    }

    @POST
    @Path("{id}/apply")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "applyImport",
            summary = "Apply rows of an import",
            description =
                    "By id, or all that nobody chose yet of some verdicts. `links` settles that a possible duplicate is one"
                            + " of its twins: an event of the same organisation follows the source from then on, one of"
                            + " another organisation is left alone. The same call again applies nothing twice."
                            + " While `state` is `applying` the rest is being done; each row tells what became of it.")
    @APIResponse(responseCode = "200", description = "The import with what became of its rows so far.")
    @APIResponse(
            responseCode = "409",
            description =
                    "`illegal-transition`: the source could not be read, or a row of `links` was applied otherwise.")
    public ImportResponse apply(@PathParam("id") UUID id, @NotNull @Valid ApplyRequest request) {
        return application.apply(id, request);
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "discardImport", summary = "Throw a preview away")
    @APIResponse(responseCode = "204", description = "It is gone; a followed source stays followed.")
    @APIResponse(responseCode = "409", description = "`illegal-transition`: something of it was applied.")
    public void discard(@PathParam("id") UUID id) {
        imports.discard(id);
    }

    private static RestResponse<ImportResponse> created(ImportResponse preview) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, preview)
                .location(URI.create("/api/v1/imports/" + preview.id()))
                .build();
    }

    private static @Nullable EventKind kind(@Nullable String word) {
        if (word == null || word.isBlank()) return null;
        return WireEnums.parse(EventKind.class, word.strip())
                .orElseThrow(() ->
                        DomainException.invalid("/kind", "A kind is one of " + WireEnums.words(EventKind.class) + "."));
    }

    private static byte[] bytes(FileUpload file) {
        try {
            return Files.readAllBytes(file.uploadedFile());
        } catch (IOException e) {
            throw new UncheckedIOException("an uploaded file can be read", e);
        }
    }
}
