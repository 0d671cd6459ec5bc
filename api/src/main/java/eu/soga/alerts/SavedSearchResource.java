package eu.soga.alerts;

import eu.soga.shared.security.FormTokens;
import eu.soga.shared.security.FormTokens.OpenedForm;
import eu.soga.shared.web.SendsMail;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Creates saved searches, with or without an account. */
@Path("/api/v1/saved-searches")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Alerts")
class SavedSearchResource {
    private final SavedSearches searches;
    private final FormTokens forms;

    SavedSearchResource(SavedSearches searches, FormTokens forms) {
        this.searches = searches;
        this.forms = forms;
    }

    @GET
    @Path("form")
    @Operation(
            operationId = "openSavedSearchForm",
            summary = "What the form needs to be sent",
            description = "For people without an account; each opening has its own token.")
    public RestResponse<OpenedForm> form() {
        return forms.open();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @SendsMail
    @Operation(
            operationId = "saveSearch",
            summary = "Be told by mail of what is new in a search",
            description =
                    "The owner of the address gets a mail and has 48 hours to confirm; the answer is the same"
                            + " whether the address is known or not. The verified address of one's own account needs no mail: 201.")
    @APIResponse(
            responseCode = "202",
            description = "A mail is on its way",
            content = @Content(schema = @Schema(implementation = SavedSearchAskedResponse.class)))
    @APIResponse(
            responseCode = "201",
            description = "Saved for one's own address",
            content = @Content(schema = @Schema(implementation = SavedSearchAskedResponse.class)))
    public RestResponse<SavedSearchAskedResponse> ask(@Valid @NotNull SavedSearchRequest request) {
        SavedSearchAskedResponse answer = searches.ask(request);
        var response = answer.token() == null
                ? RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, answer)
                : RestResponse.ResponseBuilder.<SavedSearchAskedResponse>created(
                                URI.create("/api/v1/saved-searches/" + answer.token()))
                        .entity(answer);
        return response.type(MediaType.APPLICATION_JSON_TYPE).build();
    }
}
