package eu.soga.claims;

import eu.soga.claims.ClaimDocuments.OpenedDocument;
import eu.soga.claims.ClaimRequests.AccountReadingRequest;
import eu.soga.claims.ClaimRequests.ClaimAccountRequest;
import eu.soga.claims.ClaimRequests.ClaimAnswerRequest;
import eu.soga.claims.ClaimRequests.ClaimAnswersRequest;
import eu.soga.claims.ClaimRequests.ClaimMessageRequest;
import eu.soga.claims.ClaimRequests.ClaimStartRequest;
import eu.soga.claims.ClaimRetention.ClaimKeeping;
import eu.soga.claims.ClaimSearch.ClaimSummary;
import eu.soga.claims.Claims.AccountReading;
import eu.soga.claims.Claims.ClaimHistoryEntry;
import eu.soga.claims.rules.SchemeTerms.DocumentKind;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.security.Roles;
import eu.soga.shared.web.Page;
import eu.soga.shared.web.WireEnums;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Claims as their claimants write them and everyone concerned reads them. */
@Path("/api/v1/claims")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@SecurityRequirement(name = "keycloak")
@Tag(name = "Claims")
class ClaimResource {
    static final String ZIP = "application/zip";

    private final Claims claims;
    private final ClaimSearch search;
    private final ClaimDocuments documents;
    private final ClaimRetention retention;
    private final ClaimDossier dossier;

    ClaimResource(
            Claims claims,
            ClaimSearch search,
            ClaimDocuments documents,
            ClaimRetention retention,
            ClaimDossier dossier) {
        this.claims = claims;
        this.search = search;
        this.documents = documents;
        this.retention = retention;
        this.dossier = dossier;
    }

    @GET
    @RolesAllowed({Roles.CLAIMS_REVIEWER, Roles.CLAIMS_APPROVER, Roles.TREASURER, Roles.AUDITOR})
    @Operation(operationId = "listClaims", summary = "Claims that were submitted, newest first")
    public Page<ClaimSummary> list(
            @BeanParam ClaimSearch.FilterParameters filter,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("size") @DefaultValue("20") @Min(1) @Max(100) int size) {
        return search.page(filter, cursor, size);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "startClaim",
            summary = "Start a claim for an organisation that one signs for",
            description = "A legal unit has one live claim under a scheme: a second one is a `duplicate`.")
    @APIResponse(
            responseCode = "201",
            description = "The draft",
            content = @Content(schema = @Schema(implementation = ClaimResponse.class)))
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    public RestResponse<ClaimResponse> start(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull ClaimStartRequest request) {
        ClaimResponse created = claims.start(key, request);
        return RestResponse.ResponseBuilder.<ClaimResponse>created(URI.create("/api/v1/claims/" + created.id()))
                .entity(created)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "readClaim",
            summary = "One claim",
            description = "For signatories of the organisation, reviewers, approvers, treasurers and auditors.")
    public ClaimResponse read(@PathParam("id") UUID id) {
        return claims.read(id);
    }

    @GET
    @Path("{id}/history")
    @Operation(
            operationId = "readClaimHistory",
            summary = "What was done to a claim, oldest first",
            description =
                    "The claimant's people do not see what the desk prepares before it decides, and only the words that were"
                            + " written to them or by them.")
    public Page<ClaimHistoryEntry> history(@PathParam("id") UUID id) {
        return Page.all(claims.history(id));
    }

    @GET
    @Path("{id}/keeping")
    @Operation(
            operationId = "readClaimKeeping",
            summary = "What is kept of a claim until when, what was erased, and its legal holds",
            description = "Names of who placed and lifted a hold are for the people who decide.")
    public ClaimKeeping keeping(@PathParam("id") UUID id) {
        return retention.keeping(id);
    }

    @POST
    @Path("{id}/erasure")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "eraseClaim",
            summary = "Erase at once the personal data of a claim that is over, where no law keeps them",
            description = "For a signatory. The answer says what was erased, and of the rest why it is kept until when."
                    + " Nothing can be done to the claim afterwards. A legal hold refuses it.")
    @APIResponse(responseCode = "200", description = "What was erased and what is kept")
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    public ClaimKeeping erase(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return retention.erase(id, ifMatch);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{id}")
    @Operation(
            operationId = "writeClaim",
            summary = "Write the answers of a draft, or of the asked items",
            description = "Saves what is there; `writing.missing` says what a submission still needs.")
    @APIResponse(responseCode = "200", description = "The claim as it is now")
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    public ClaimResponse write(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ClaimAnswersRequest request) {
        return claims.write(id, ifMatch, request);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{id}/account")
    @Operation(
            operationId = "giveClaimAccount",
            summary = "Give the organisation’s account, or another one",
            description = "The number is checked, sealed, and shown masked from then on. After an approval, the claim"
                    + " goes back to its review.")
    @APIResponse(responseCode = "200", description = "The claim as it is now")
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    public ClaimResponse account(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ClaimAccountRequest request) {
        return claims.account(id, ifMatch, request);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{id}/account/reading")
    @Operation(
            operationId = "readClaimAccount",
            summary = "Read the whole account number, with a reason",
            description = "For signatories of the organisation and treasurers. Each reading is in the audit log.")
    @APIResponse(responseCode = "200", description = "The account")
    public RestResponse<AccountReading> readAccount(
            @PathParam("id") UUID id, @Valid @NotNull AccountReadingRequest request) {
        return RestResponse.ResponseBuilder.ok(claims.readAccount(id, request.reason()))
                .header("Cache-Control", "no-store")
                .build();
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Path("{id}/documents")
    @Operation(
            operationId = "addClaimDocument",
            summary = "Add a document: PDF, JPEG or PNG by content, at most 8 MB",
            description = "`kind`: `attendance-list`, `declaration-on-honour`, `account-statement`,"
                    + " `de-minimis-declaration` or `other`.")
    @APIResponse(responseCode = "200", description = "The claim as it is now")
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    @APIResponse(responseCode = "422", description = "`unreadable-source`: the file is no PDF, JPEG or PNG.")
    public ClaimResponse addDocument(
            @PathParam("id") UUID id, @RestForm @Nullable String kind, @RestForm("file") @Nullable FileUpload file) {
        if (file == null) throw DomainException.invalid("/file", "Send the file as the part «file».");
        DocumentKind known = WireEnums.parse(DocumentKind.class, kind)
                .orElseThrow(() -> DomainException.invalid(
                        "/kind", "A kind is one of " + WireEnums.words(DocumentKind.class) + "."));
        return documents.add(id, known, file.fileName(), bytes(file));
    }

    private static byte[] bytes(FileUpload file) {
        try {
            return Files.readAllBytes(file.uploadedFile());
        } catch (IOException e) {
            throw new UncheckedIOException("an uploaded file can be read", e);
        }
    }

    @GET
    @Path("{id}/documents/{document}")
    @Produces({"application/pdf", "image/jpeg", "image/png"})
    @Operation(operationId = "readClaimDocument", summary = "A document, as a download")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content =
                    @Content(
                            mediaType = "application/pdf",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response readDocument(@PathParam("id") UUID id, @PathParam("document") UUID document) {
        OpenedDocument opened = documents.read(id, document);
        String encoded =
                URLEncoder.encode(opened.name(), StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(opened.bytes(), opened.mediaType())
                .header("Content-Disposition", "attachment; filename=\"document\"; filename*=UTF-8''" + encoded)
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Cache-Control", "no-store")
                .build();
    }

    @DELETE
    @Path("{id}/documents/{document}")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "removeClaimDocument", summary = "Remove a document from a draft or an asked claim")
    @APIResponse(responseCode = "200", description = "The claim as it is now")
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    public ClaimResponse removeDocument(@PathParam("id") UUID id, @PathParam("document") UUID document) {
        return documents.remove(id, document);
    }

    @POST
    @Path("{id}/submit")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "submitClaim",
            summary = "Submit: the claim is judged by the terms in force now, and gets its number")
    @APIResponse(responseCode = "200", description = "The claim as it is now")
    public ClaimResponse submit(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return claims.submit(id, ifMatch);
    }

    @POST
    @Path("{id}/withdraw")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "withdrawClaim", summary = "Take a claim back that is not decided")
    @APIResponse(responseCode = "200", description = "The claim as it is now")
    public ClaimResponse withdraw(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return claims.withdraw(id, ifMatch);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{id}/answer")
    @Operation(operationId = "answerClaimQuestions", summary = "Answer every question of the reviewer")
    @APIResponse(responseCode = "200", description = "The claim as it is now")
    public ClaimResponse answer(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ClaimAnswerRequest request) {
        return claims.answer(id, ifMatch, request);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{id}/appeal")
    @Operation(
            operationId = "appealClaim",
            summary = "Appeal against a refusal, once, within the delay",
            description = "Another reviewer examines the claim.")
    @APIResponse(responseCode = "200", description = "The claim as it is now")
    public ClaimResponse appeal(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ClaimMessageRequest request) {
        return claims.appeal(id, ifMatch, request.message());
    }

    @GET
    @Path("{id}/dossier.zip")
    @RolesAllowed({Roles.AUDITOR, Roles.TREASURER})
    @Produces(ZIP)
    @Operation(
            operationId = "readClaimDossier",
            summary = "Everything about a claim as one file",
            description = "Index, summary, pieces with their hashes, history, payments, and what is missing. Each"
                    + " reading is in the audit log.")
    @APIResponse(
            responseCode = "200",
            description = "docs/claims.md says what is in it",
            content = @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response ofClaim(@PathParam("id") UUID id) {
        return zip(dossier.ofClaim(id), "claim-" + id);
    }

    /** A temporary file, which is deleted when it was sent. */
    static Response zip(java.nio.file.Path file, String name) {
        StreamingOutput content = out -> {
            try {
                Files.copy(file, out);
            } finally {
                Files.deleteIfExists(file);
            }
        };
        return Response.ok(content, ZIP)
                .header("Content-Disposition", "attachment; filename=\"dossier-" + name + ".zip\"")
                .header("Cache-Control", "no-store")
                .build();
    }
}
