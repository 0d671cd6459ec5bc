package eu.soga.shared.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;

/** JSON Merge Patch (RFC 7396): what a patch names is written, what it names as null is taken away, the rest stays. */
@ApplicationScoped
public class MergePatch {
    /** The media type of a patch. */
    public static final String TYPE = "application/merge-patch+json";

    private final ObjectMapper mapper;

    MergePatch(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * The value with the patch applied.
     *
     * @throws DomainException 400 when the patch is no JSON object
     * @throws WebApplicationException 400 when the patch, or what comes out of it, cannot be read
     */
    public <T> T apply(String patch, T value, Class<T> type) {
        try {
            JsonNode changes = mapper.readTree(patch);
            if (!changes.isObject())
                throw new DomainException(
                        ProblemType.MALFORMED_BODY, "A patch is a JSON object with the members to change.");
            return mapper.treeToValue(merged(mapper.valueToTree(value), changes), type);
        } catch (JsonProcessingException e) {
            throw new WebApplicationException(e, 400);
        }
    }

    static JsonNode merged(JsonNode target, JsonNode patch) {
        if (!patch.isObject()) return patch;
        ObjectNode merged =
                target instanceof ObjectNode object ? object.deepCopy() : JsonNodeFactory.instance.objectNode();
        patch.properties().forEach(change -> {
            if (change.getValue().isNull()) merged.remove(change.getKey());
            else merged.set(change.getKey(), merged(merged.path(change.getKey()), change.getValue()));
        });
        return merged;
    }
}
