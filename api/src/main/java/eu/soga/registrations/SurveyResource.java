package eu.soga.registrations;

import eu.soga.registrations.Surveys.Quote;
import eu.soga.registrations.Surveys.SurveyRequest;
import eu.soga.registrations.Surveys.SurveyResponse;
import eu.soga.shared.web.FromACrowd;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** A survey after an event, by the link in a mail. */
@Path("/api/v1/surveys")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Registrations")
class SurveyResource {
    private final Surveys surveys;

    SurveyResource(Surveys surveys) {
        this.surveys = surveys;
    }

    @GET
    @Path("{token}")
    @FromACrowd
    @Operation(operationId = "readSurvey", summary = "What a survey is about, by the link in a mail")
    @APIResponse(responseCode = "200", description = "The event, and how the person took part")
    @APIResponse(responseCode = "410", ref = "#/components/responses/Problem410")
    public SurveyResponse read(@RestPath String token) {
        return surveys.read(token);
    }

    @POST
    @Path("{token}/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @FromACrowd
    @Operation(
            operationId = "answerSurvey",
            summary = "Answer a survey, once and without a name",
            description =
                    "Nobody can tell whose answer it is. The link answers once; after that it only takes back words"
                            + " that may be quoted (`withdrawQuote`).")
    @APIResponse(responseCode = "204", description = "The answer is kept")
    @APIResponse(responseCode = "410", ref = "#/components/responses/Problem410")
    public void answer(@RestPath String token, @Valid @NotNull SurveyRequest request) {
        surveys.answer(token, request);
    }

    @GET
    @Path("{token}/quote")
    @FromACrowd
    @Operation(operationId = "readQuote", summary = "The words that the answer of this link let be quoted")
    public Quote quote(@RestPath String token) {
        return surveys.quote(token);
    }

    @POST
    @Path("{token}/withdraw-quote")
    @Consumes(MediaType.WILDCARD)
    @FromACrowd
    @Operation(
            operationId = "withdrawQuote",
            summary = "Take back words that may be quoted",
            description = "They disappear at once from every report that quotes them. The rest of the answer stays.")
    @APIResponse(responseCode = "204", description = "The words are deleted")
    public void withdraw(@RestPath String token) {
        surveys.withdraw(token);
    }
}
