package eu.soga.shared.web;

import com.fasterxml.jackson.databind.JsonNode;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.text.OneLine;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.PersistenceException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** A small resource, in tests only, on which every edge rule can be seen alone. */
@Path("/api/v1/edge-probe")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class EdgeProbe {
    public enum Colour {
        DARK_GREEN,
        CORAL
    }

    public record Thing(@OneLine @NotNull @Size(max = 5) String name, Colour colour, List<@Valid Part> parts) {}

    public record Part(@NotNull String label) {}

    public record Answer(String name, Colour colour, int version) implements Versioned {}

    private final Idempotency idempotency;

    EdgeProbe(Idempotency idempotency) {
        this.idempotency = idempotency;
    }

    @GET
    @Operation(hidden = true)
    public Page<String> list(@QueryParam("q") String q, @QueryParam("cursor") String cursor) {
        return Page.of(List.of("a", "b"), Page.Total.exact(3), "next cursor/+");
    }

    @GET
    @Path("/one")
    @Operation(hidden = true)
    public Answer one() {
        return new Answer("one", Colour.DARK_GREEN, 7);
    }

    @GET
    @Path("/ids/{id}")
    @Operation(hidden = true)
    public Answer byId(@PathParam("id") UUID id) {
        return new Answer(id.toString(), Colour.CORAL, 0);
    }

    @POST
    @Path("/files")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public long size(@RestForm("file") FileUpload file) {
        if (file == null) throw DomainException.invalid("/file", "Send a file.");
        return file.size();
    }

    @PUT
    @Path("/one")
    @Operation(hidden = true)
    public Answer put(@HeaderParam("If-Match") String ifMatch, @Valid Thing thing) {
        Preconditions.require(ifMatch, 7);
        return new Answer(thing.name(), thing.colour(), 8);
    }

    @POST
    @Operation(hidden = true)
    public Answer post(@HeaderParam("Idempotency-Key") String key, @Valid @NotNull Thing thing) {
        return idempotency.create(
                key, thing, Answer.class, () -> new Answer(UUID.randomUUID().toString(), thing.colour(), 0));
    }

    @POST
    @Path("/made")
    @Operation(hidden = true)
    public Response made(JsonNode body) {
        return Response.created(URI.create(EdgeCalls.PROBE + "/one")).build();
    }

    @GET
    @Path("/moved")
    @Operation(hidden = true)
    public Response moved() {
        return Response.status(301)
                .header("Location", EdgeCalls.PROBE + "/one?a=b")
                .build();
    }

    @POST
    @Path("/raw")
    @Operation(hidden = true)
    public JsonNode raw(JsonNode body) {
        return body;
    }

    @GET
    @Path("/broken")
    @Operation(hidden = true)
    public Answer broken() {
        throw new IllegalStateException("secret detail");
    }

    @GET
    @Path("/crossed/{state}")
    @Operation(hidden = true)
    public Answer crossed(@PathParam("state") String state) {
        throw new PersistenceException(new SQLException("secret detail", state));
    }

    @GET
    @Path("/moderators")
    @RolesAllowed("moderator")
    @Operation(hidden = true)
    public Answer moderators() {
        return new Answer("yes", Colour.CORAL, 1);
    }
}
