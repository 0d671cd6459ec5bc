package eu.soga.shared.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Describes request bodies that may omit a member because the address already contains it, or any member because the
 * saved value stays. The operation names the member, or {@code *}, in an extension {@code x-optional}, and gets its own
 * schema: the usual one, which does not require the member.
 */
final class LighterBodies {
    private static final String MARK = "x-optional";
    private static final String SCHEMAS = "#/components/schemas/";

    private LighterBodies() {}

    static void addTo(OpenAPI api) {
        api.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .filter(operation -> operation.hasExtension(MARK))
                .forEach(operation -> lighten(api, operation));
    }

    private static void lighten(OpenAPI api, Operation operation) {
        Object member = operation.getExtension(MARK);
        operation.removeExtension(MARK);
        String id = operation.getOperationId();
        String name = Character.toUpperCase(id.charAt(0)) + id.substring(1) + "Request";
        for (MediaType body :
                operation.getRequestBody().getContent().getMediaTypes().values()) {
            Schema usual = api.getComponents()
                    .getSchemas()
                    .get(body.getSchema().getRef().substring(SCHEMAS.length()));
            api.getComponents().addSchema(name, without(member, usual));
            body.setSchema(OASFactory.createSchema().ref(SCHEMAS + name));
        }
    }

    private static Schema without(Object member, Schema usual) {
        List<String> required = usual.getRequired().stream()
                .filter(name -> !member.equals("*") && !name.equals(member))
                .toList();
        return OASFactory.createSchema()
                .type(usual.getType())
                .properties(usual.getProperties())
                .required(required);
    }
}
