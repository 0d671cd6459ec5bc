package eu.soga.shared.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.jspecify.annotations.Nullable;

/** Adds the files of {@code openapi/examples} to the contract; the name of a file says which body it belongs to. */
final class ContractExamples {
    private static final String FOLDER = "/openapi/examples/";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    void addTo(OpenAPI api) {
        api.getPaths()
                .getPathItems()
                .values()
                .forEach(item -> item.getOperations().values().forEach(ContractExamples::add));
        api.getComponents().getResponses().forEach((name, response) -> add(name, response.getContent()));
    }

    private static void add(Operation operation) {
        String id = operation.getOperationId();
        if (operation.getRequestBody() != null)
            add(id + ".request", operation.getRequestBody().getContent());
        operation
                .getResponses()
                .getAPIResponses()
                .forEach((status, response) -> add(id + "." + status, response.getContent()));
    }

    private static void add(String name, @Nullable Content content) {
        if (content == null) return;
        try (InputStream file = ContractExamples.class.getResourceAsStream(FOLDER + name + ".json")) {
            if (file == null) return;
            Object value = MAPPER.readValue(file, Object.class);
            content.getMediaTypes().forEach((type, body) -> {
                if (type.endsWith("json"))
                    body.addExample("example", OASFactory.createExample().value(value));
            });
        } catch (IOException e) {
            throw new UncheckedIOException("the example " + name + " cannot be read", e);
        }
    }
}
