package eu.soga.claims.payments;

import eu.soga.claims.payments.BankAnswers.BankAnswerImport;
import eu.soga.claims.payments.BankAnswers.BankAnswerSummary;
import eu.soga.claims.payments.PaymentBatches.PayeeCheckRequest;
import eu.soga.claims.payments.PaymentBatches.PaymentBatchRequest;
import eu.soga.claims.payments.PaymentBatches.PaymentBatchResponse;
import eu.soga.claims.payments.PaymentBatches.PaymentVoidRequest;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.security.Roles;
import eu.soga.shared.text.PlainText;
import eu.soga.shared.web.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
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

/** Batches of payments, the bank's files and answers, and the journal. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.TREASURER)
@SecurityRequirement(name = "keycloak")
@Tag(name = "Claims")
class PaymentResource {
    private final PaymentBatches batches;
    private final BankAnswers answers;
    private final Journal journal;

    PaymentResource(PaymentBatches batches, BankAnswers answers, Journal journal) {
        this.batches = batches;
        this.answers = answers;
        this.journal = journal;
    }

    @GET
    @Path("payment-batches")
    @RolesAllowed({Roles.TREASURER, Roles.CLAIMS_APPROVER, Roles.AUDITOR})
    @Operation(operationId = "listPaymentBatches", summary = "Batches of payments, newest first")
    public Page<PaymentBatchResponse> list() {
        return Page.all(batches.list());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("payment-batches")
    @Operation(operationId = "createPaymentBatch", summary = "Gather approved claims for one file of the bank")
    @APIResponse(
            responseCode = "201",
            description = "The batch",
            content = @Content(schema = @Schema(implementation = PaymentBatchResponse.class)))
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    public RestResponse<PaymentBatchResponse> create(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull PaymentBatchRequest request) {
        PaymentBatchResponse created = batches.create(key, request);
        return RestResponse.ResponseBuilder.<PaymentBatchResponse>created(
                        URI.create("/api/v1/payment-batches/" + created.id()))
                .entity(created)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Path("payment-batches/recorded")
    @Operation(
            operationId = "recordClaimPayment",
            summary = "Record a payment of one claim that was made without our file, with its proof",
            description = "`claimId`, `paidOn` (a day of today or earlier), `cents` as the proof shows them, and `file`"
                    + " (PDF, JPEG or PNG). The claim joins a batch of its own, which another person signs: then it is"
                    + " paid.")
    @APIResponse(
            responseCode = "201",
            description = "The batch",
            content = @Content(schema = @Schema(implementation = PaymentBatchResponse.class)))
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    @APIResponse(responseCode = "422", description = "`unreadable-source`: the file is no PDF, JPEG or PNG.")
    public RestResponse<PaymentBatchResponse> record(
            @RestForm @Nullable String claimId,
            @RestForm @Nullable String paidOn,
            @RestForm @Nullable String cents,
            @RestForm("file") @Nullable FileUpload file) {
        if (file == null) throw DomainException.invalid("/file", "Send the proof as the part «file».");
        PaymentBatchResponse created = batches.record(
                read(claimId, UUID::fromString, "/claimId", "Name the claim by its id."),
                read(paidOn, LocalDate::parse, "/paidOn", "Write the day as 2026-11-30."),
                read(cents, Long::parseLong, "/cents", "Write the amount in cents."),
                file.fileName(),
                bytes(file));
        return RestResponse.ResponseBuilder.<PaymentBatchResponse>created(
                        URI.create("/api/v1/payment-batches/" + created.id()))
                .entity(created)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    private static <T> T read(@Nullable String part, Function<String, T> reader, String pointer, String rule) {
        try {
            if (part != null) return reader.apply(part.strip());
        } catch (IllegalArgumentException | DateTimeException e) {
            // said below
        }
        throw DomainException.invalid(pointer, rule);
    }

    @GET
    @Path("payment-batches/{id}")
    @RolesAllowed({Roles.TREASURER, Roles.CLAIMS_APPROVER, Roles.AUDITOR})
    @Operation(operationId = "readPaymentBatch", summary = "One batch with its orders; account numbers are masked")
    public PaymentBatchResponse read(@PathParam("id") UUID id) {
        return batches.read(id);
    }

    @DELETE
    @Path("payment-batches/{id}/orders/{order}")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "removePaymentOrder", summary = "Take a claim out of a batch that is not signed")
    @APIResponse(responseCode = "200", description = "The batch as it is now")
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    public PaymentBatchResponse remove(
            @PathParam("id") UUID id,
            @PathParam("order") UUID order,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return batches.remove(id, order, ifMatch);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("payment-batches/{id}/orders/{order}/payee-check")
    @Operation(
            operationId = "recordPayeeCheck",
            summary = "Record what the bank said of the holder’s name (verification of payee)")
    @APIResponse(responseCode = "200", description = "The batch as it is now")
    public PaymentBatchResponse payee(
            @PathParam("id") UUID id, @PathParam("order") UUID order, @Valid @NotNull PayeeCheckRequest request) {
        return batches.payee(id, order, request.result());
    }

    @POST
    @Path("payment-batches/{id}/sign")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Roles.TREASURER, Roles.CLAIMS_APPROVER})
    @Operation(
            operationId = "signPaymentBatch",
            summary = "Sign, as another person than who gathered it: the file for the bank is written",
            description = "All claims are ordered, or none. The file is pain.001.001.09, checked against a schema.")
    @APIResponse(responseCode = "200", description = "The batch as it is now")
    @APIResponse(responseCode = "503", ref = "#/components/responses/Problem503")
    public PaymentBatchResponse sign(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return batches.sign(id, ifMatch);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Path("payment-batches/{id}/orders/{order}/proof")
    @Operation(
            operationId = "provePayment",
            summary = "Record that the bank executed an order whose statement never came, with its proof",
            description =
                    "`paidOn` (a day from the signature on, today or earlier), `cents` as the proof shows them, and"
                            + " `file` (PDF, JPEG or PNG). Another person than who signed the batch and who records the proof"
                            + " confirms it; a second proof takes the place of one that waits. When the statement comes before"
                            + " the confirmation, it pays the claim.")
    @APIResponse(responseCode = "200", description = "The batch as it is now")
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    @APIResponse(responseCode = "422", description = "`unreadable-source`: the file is no PDF, JPEG or PNG.")
    public PaymentBatchResponse prove(
            @PathParam("id") UUID id,
            @PathParam("order") UUID order,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RestForm @Nullable String paidOn,
            @RestForm @Nullable String cents,
            @RestForm("file") @Nullable FileUpload file) {
        if (file == null) throw DomainException.invalid("/file", "Send the proof as the part «file».");
        return batches.prove(
                id,
                order,
                ifMatch,
                read(paidOn, LocalDate::parse, "/paidOn", "Write the day as 2026-11-30."),
                read(cents, Long::parseLong, "/cents", "Write the amount in cents."),
                file.fileName(),
                bytes(file));
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Path("payment-batches/{id}/orders/{order}/proof/confirmation")
    @RolesAllowed({Roles.TREASURER, Roles.CLAIMS_APPROVER})
    @Operation(
            operationId = "confirmPayment",
            summary = "Confirm, as another person, that the proof of an order shows its payment: the claim is paid")
    @APIResponse(responseCode = "200", description = "The batch as it is now")
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    public PaymentBatchResponse confirm(
            @PathParam("id") UUID id,
            @PathParam("order") UUID order,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return batches.confirm(id, order, ifMatch);
    }

    @GET
    @Path("payment-batches/{id}/pain.001.xml")
    @Produces(MediaType.APPLICATION_XML)
    @Operation(
            operationId = "readPaymentFile",
            summary = "The bank’s file of a signed batch, the same bytes each time",
            description = "It has whole account numbers: each reading is in the audit log.")
    @APIResponse(
            responseCode = "200",
            description = "pain.001.001.09",
            content =
                    @Content(
                            mediaType = "application/xml",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    public RestResponse<byte[]> file(@PathParam("id") UUID id) {
        return RestResponse.ResponseBuilder.ok(batches.file(id), MediaType.APPLICATION_XML)
                .header("Content-Disposition", "attachment; filename=\"pain.001-" + id + ".xml\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("payment-batches/{id}/void")
    @Operation(
            operationId = "voidPaymentBatch",
            summary = "Say that the file was never sent; its claims can join another batch, with new ids")
    @APIResponse(responseCode = "200", description = "The batch as it is now")
    public PaymentBatchResponse makeVoid(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull PaymentVoidRequest request) {
        return batches.makeVoid(id, ifMatch, request.message());
    }

    @POST
    @Path("bank-answers")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "importBankAnswer",
            summary = "Read what the bank answered: pain.002, camt.053 or camt.054",
            description =
                    "A booked line with id and amount of an order pays its claim; a rejected or returned one makes"
                            + " it fail. Lines are counted once, whichever files name them; what does not match waits.")
    @APIResponse(responseCode = "200", description = "What the file brought")
    @APIResponse(responseCode = "422", description = "`unreadable-source`: the file is none of these.")
    public BankAnswerImport importAnswer(@RestForm("file") @Nullable FileUpload file) {
        if (file == null) throw DomainException.invalid("/file", "Send the file as the part «file».");
        String name = PlainText.oneLine(PlainText.salvaged(file.fileName()));
        return answers.read(name.length() > 200 ? name.substring(0, 200) : name, bytes(file));
    }

    private static byte[] bytes(FileUpload file) {
        try {
            return Files.readAllBytes(file.uploadedFile());
        } catch (IOException e) {
            throw new UncheckedIOException("an uploaded file can be read", e);
        }
    }

    @GET
    @Path("bank-answers/unmatched")
    @Operation(operationId = "listUnmatchedBankAnswers", summary = "Lines of the bank that wait for a person")
    public Page<BankAnswerSummary> waiting() {
        return Page.all(answers.waiting());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("bank-answers/{id}/ignore")
    @Operation(operationId = "ignoreBankAnswer", summary = "Put a line aside, with a reason")
    @APIResponse(responseCode = "200", description = "The line, put aside")
    public BankAnswerSummary ignore(@PathParam("id") UUID id, @Valid @NotNull PaymentVoidRequest request) {
        return answers.ignore(id, request.message());
    }

    @GET
    @Path("payment-journal")
    @Produces("text/tab-separated-values")
    @RolesAllowed({Roles.TREASURER, Roles.AUDITOR})
    @Operation(
            operationId = "readPaymentJournal",
            summary = "The journal of a year in the 18 columns of the FEC",
            description = "Balanced, numbered without gaps. It is not the legal file of entries.")
    @APIResponse(
            responseCode = "200",
            description = "Tab-separated text",
            content = @Content(mediaType = "text/tab-separated-values", schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<byte[]> journal(@QueryParam("year") @Min(2000) @Max(2100) int year) {
        return RestResponse.ResponseBuilder.ok(journal.file(year), "text/tab-separated-values; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"journal-" + year + ".txt\"")
                .build();
    }
}
