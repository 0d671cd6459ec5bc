package eu.soga.contract;

import static eu.soga.contract.RequestExecutions.moderator;
import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import eu.soga.resources.KnowledgeFixtures;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** The part of {@link RequestExecutions} that is about collections of resources. */
final class ResourceExecutions {
    private static final String COLLECTIONS = "/api/v1/collections";

    /** Stands in examples for a resource. */
    private static final String RESOURCE = "0199c0de-0000-7000-8000-000000000001";

    static final Map<String, Function<JsonNode, Response>> BY_OPERATION = Map.ofEntries(
            entry("createCollection", body -> create(resource(), body)), entry("changeCollection", body -> {
                UUID resource = resource();
                String made = COLLECTIONS + "/" + create(resource, body).path("id");
                return moderator()
                        .header("If-Match", moderator().get(made).header("ETag"))
                        .body(of(resource, body))
                        .put(made);
            }));

    private ResourceExecutions() {}

    private static UUID resource() {
        return KnowledgeFixtures.of("un-guide", "Un guide").load();
    }

    private static Response create(UUID resource, JsonNode body) {
        return moderator().body(of(resource, body)).post(COLLECTIONS);
    }

    private static String of(UUID resource, JsonNode body) {
        return body.toString().replace(RESOURCE, resource.toString());
    }
}
