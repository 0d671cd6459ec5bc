package eu.soga.imports.atlas;

import eu.soga.imports.atlas.AtlasImportResponse.AtlasImportRowResponse;
import eu.soga.imports.atlas.AtlasImportRow.AtlasVerdict;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.security.Roles;
import eu.soga.shared.text.PlainText;
import eu.soga.shared.text.Texts;
import eu.soga.shared.web.Page;
import eu.soga.shared.web.WireEnums;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

/** Imports lists of organisations into the atlas, for moderators: read, preview, apply, undo. */
@Path("/api/v1/atlas-imports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MODERATOR, Roles.ADMIN})
@Tag(name = "Imports")
class AtlasImportResource {
    private final AtlasImports imports;
    private final AtlasImportReading reading;

    AtlasImportResource(AtlasImports imports, AtlasImportReading reading) {
        this.imports = imports;
        this.reading = reading;
    }

    /**
     * What each column means.
     *
     * @param columns a column that is not named is left out
     */
    record AtlasColumnsRequest(@NotNull @Size(max = 200) List<@NotNull @Valid ColumnChoice> columns) {
        /** The field of one column. */
        record ColumnChoice(
                @NotNull @Size(max = 500) String heading,
                @NotNull AtlasField field) {}
    }

    /** What words of the source mean. */
    record AtlasWordsRequest(@NotNull @Size(max = 500) List<@NotNull @Valid WordChoice> words) {
        /**
         * The meaning of one word.
         *
         * @param list the list of ours to which {@code code} belongs
         * @param word as the source writes it
         * @param code null to forget what was said
         */
        record WordChoice(
                MappedWord.@NotNull WordList list,
                @NotBlank @Size(max = 300) String word,
                @Nullable @Size(max = 100) String code) {}
    }

    /**
     * The rows to apply.
     *
     * @param rows ids of rows; a possible duplicate that is named here becomes a new organisation
     * @param verdicts all pending rows with these verdicts: {@code new}, {@code changed}
     * @param links possible duplicates that are an organisation of the directory, which stays as it is
     */
    record AtlasApplyRequest(
            @Nullable @Size(max = 2000) List<@NotNull UUID> rows,
            @Nullable @Size(max = 2) List<@NotNull AtlasVerdict> verdicts,
            @Nullable @Size(max = 2000) List<@NotNull @Valid AtlasLink> links) {
        /** A row and one of the organisations it resembles. */
        record AtlasLink(@NotNull UUID row, @NotNull UUID organisation) {}
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "importAtlasFile",
            summary = "Read a list of organisations into a preview",
            description =
                    "CSV, GeoJSON, a GoGoCarto export, JSON or JSON-LD, told by its content; at most 10 MB and 2,000"
                            + " entries. Nothing is written into the directory before rows are applied.")
    @APIResponse(
            responseCode = "201",
            description = "The preview; Location is its address.",
            content = @Content(schema = @Schema(implementation = AtlasImportResponse.class)))
    @APIResponse(responseCode = "413", description = "`too-large`: more than 10 MB.")
    @APIResponse(
            responseCode = "422",
            description = "`unreadable-source`: nothing can be read from it; `reason` says why.")
    public RestResponse<AtlasImportResponse> read(
            @RestForm @Nullable String sourceName,
            @RestForm @Nullable String sourceUrl,
            @RestForm @Nullable String licence,
            @RestForm @Nullable String language,
            @RestForm("file") @Nullable FileUpload file) {
        if (file == null) throw DomainException.invalid("/file", "Send the file as the part «file».");
        String url = sourceUrl == null || sourceUrl.isBlank() ? null : PlainText.oneLine(sourceUrl);
        if (url != null && (url.length() > 500 || PlainText.isForbidden(url) || !url.matches("(?i)https?://\\S+")))
            throw DomainException.invalid("/sourceUrl", "Write the whole address, for instance https://example.org.");
        String spoken = language == null || language.isBlank() ? "fr" : language.strip();
        if (!Texts.LANGUAGES.contains(spoken))
            throw DomainException.invalid("/language", "Write a language as two letters, for instance fr.");
        AtlasImport origin = imports.preview(
                new AtlasImports.Source(
                        text("/sourceName", sourceName, 200),
                        url,
                        text("/licence", licence, 100),
                        spoken,
                        file.fileName() == null ? null : cut(PlainText.salvaged(PlainText.oneLine(file.fileName())))),
                bytes(file));
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, reading.one(origin.id, 0))
                .location(URI.create("/api/v1/atlas-imports/" + origin.id))
                .build();
    }

    @GET
    @Operation(operationId = "listAtlasImports", summary = "The last fifty lists that were read, newest first")
    public Page<AtlasImportResponse> list() {
        return Page.all(reading.latest());
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "readAtlasImport", summary = "A list that was read, with its counts")
    public AtlasImportResponse one(@PathParam("id") UUID id) {
        return reading.one(id, 0);
    }

    @GET
    @Path("{id}/rows")
    @Operation(operationId = "listAtlasImportRows", summary = "The entries of a list, in its order")
    public Page<AtlasImportRowResponse> rows(
            @PathParam("id") UUID id,
            @QueryParam("verdict") @Nullable String verdict,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("size") @DefaultValue("50") @Min(1) @Max(200) int size) {
        List<AtlasVerdict> wanted = verdict == null
                ? List.of(AtlasVerdict.values())
                : List.of(WireEnums.parse(AtlasVerdict.class, verdict)
                        .orElseThrow(() -> DomainException.invalid(
                                "?verdict", "A verdict is one of " + WireEnums.words(AtlasVerdict.class) + ".")));
        return reading.rows(id, wanted, after(cursor), size);
    }

    private static int after(@Nullable String cursor) {
        if (cursor == null) return -1;
        if (!cursor.matches("\\d{1,6}"))
            throw new DomainException(ProblemType.INVALID_CURSOR, "Take the cursor from «next» of a page.");
        return Integer.parseInt(cursor);
    }

    @PUT
    @Path("{id}/columns")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeAtlasImportColumns",
            summary = "Say what each column means, and read the file again",
            description = "Before rows are applied.")
    @APIResponse(
            responseCode = "200",
            description = "The preview, read again",
            content = @Content(schema = @Schema(implementation = AtlasImportResponse.class)))
    @APIResponse(responseCode = "409", description = "`illegal-transition`: rows were applied.")
    public AtlasImportResponse columns(@PathParam("id") UUID id, @Valid @NotNull AtlasColumnsRequest request) {
        Map<String, @Nullable AtlasField> fields = new LinkedHashMap<>();
        request.columns().forEach(column -> fields.put(column.heading(), column.field()));
        imports.readAgain(id, fields);
        return reading.one(id, 0);
    }

    @PUT
    @Path("{id}/words")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "mapAtlasImportWords",
            summary = "Say what words of the source mean, and judge its rows again",
            description = "Before rows are applied. Words that are not named keep their meaning; all are remembered for"
                    + " the next reading of the same source.")
    @APIResponse(
            responseCode = "200",
            description = "The preview, judged again",
            content = @Content(schema = @Schema(implementation = AtlasImportResponse.class)))
    @APIResponse(responseCode = "409", description = "`illegal-transition`: rows were applied.")
    public AtlasImportResponse words(@PathParam("id") UUID id, @Valid @NotNull AtlasWordsRequest request) {
        imports.map(
                id,
                request.words().stream()
                        .map(each -> new AtlasWords.Choice(each.list(), each.word(), each.code()))
                        .toList());
        return reading.one(id, 0);
    }

    @POST
    @Path("{id}/apply")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "applyAtlasImport",
            summary = "Write chosen rows into the directory",
            description =
                    "At most 200 rows for each call: while `remaining` is not 0, repeat the call. The same call again"
                            + " applies nothing twice.")
    @APIResponse(
            responseCode = "200",
            description = "The import with what became of its rows",
            content = @Content(schema = @Schema(implementation = AtlasImportResponse.class)))
    @APIResponse(responseCode = "409", description = "`illegal-transition`: the import was undone.")
    public AtlasImportResponse apply(@PathParam("id") UUID id, @Valid @NotNull AtlasApplyRequest request) {
        List<AtlasVerdict> verdicts = Objects.requireNonNullElse(request.verdicts(), List.of());
        if (!List.of(AtlasVerdict.NEW, AtlasVerdict.CHANGED).containsAll(verdicts))
            throw DomainException.invalid("/verdicts", "Only new and changed entries are applied by verdict.");
        Map<UUID, UUID> links = new HashMap<>();
        for (AtlasApplyRequest.AtlasLink link :
                Objects.requireNonNullElse(request.links(), List.<AtlasApplyRequest.AtlasLink>of()))
            links.put(link.row(), link.organisation());
        int remaining = imports.apply(id, Objects.requireNonNullElse(request.rows(), List.of()), verdicts, links);
        return reading.one(id, remaining);
    }

    @POST
    @Path("{id}/undo")
    @Operation(
            operationId = "undoAtlasImport",
            summary = "Remove what an import created and restore what it changed",
            description =
                    "An organisation that somebody represents, changed or uses since stays, and its row says why. Of an"
                            + " entry that was there before, each field that nobody changed since is restored"
                            + " (`result.restored`), the others are left (`result.left`). At most 200 rows for each call: while `remaining` is not 0, repeat the call.")
    @APIResponse(
            responseCode = "200",
            description = "The import, undone",
            content = @Content(schema = @Schema(implementation = AtlasImportResponse.class)))
    @APIResponse(responseCode = "409", description = "`illegal-transition`: nothing was applied.")
    public AtlasImportResponse undo(@PathParam("id") UUID id) {
        return reading.one(id, imports.undo(id));
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "discardAtlasImport", summary = "Throw a preview away")
    @APIResponse(responseCode = "204", description = "It is gone.")
    @APIResponse(responseCode = "409", description = "`illegal-transition`: rows were applied.")
    public void discard(@PathParam("id") UUID id) {
        imports.discard(id);
    }

    private static String text(String pointer, @Nullable String value, int most) {
        String text = value == null ? "" : PlainText.oneLine(value);
        int length = text.codePointCount(0, text.length());
        if (length < 2 || length > most || PlainText.isForbidden(text))
            throw DomainException.invalid(pointer, "Write 2 to " + most + " characters.");
        return text;
    }

    private static String cut(String name) {
        return name.length() <= 200 ? name : name.substring(0, 200);
    }

    private static byte[] bytes(FileUpload file) {
        try {
            if (file.size() > AtlasImports.MOST_BYTES) return new byte[AtlasImports.MOST_BYTES + 1];
            return Files.readAllBytes(file.uploadedFile());
        } catch (IOException e) {
            throw new UncheckedIOException("an uploaded file can be read", e);
        }
    }
}
