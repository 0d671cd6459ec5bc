package eu.soga.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** What a value breaks of a schema of the contract. Stricter than JSON Schema: a field that is not described is one too many. */
record SchemaCheck(Contract contract) {
    List<String> broken(JsonNode value, JsonNode schema) {
        List<String> broken = new ArrayList<>();
        check("", value, schema, broken);
        return broken;
    }

    private void check(String at, JsonNode value, JsonNode schema, List<String> broken) {
        if (schema.has("$ref")) {
            check(at, value, contract.document().at(schema.get("$ref").asText().substring(1)), broken);
            return;
        }
        if (schema.has("anyOf")) {
            List<List<String>> each = StreamSupport.stream(schema.get("anyOf").spliterator(), false)
                    .map(one -> broken(value, one))
                    .toList();
            if (each.stream().noneMatch(List::isEmpty)) each.getFirst().forEach(reason -> broken.add(at + reason));
            return;
        }
        if (!isOfType(value, schema.path("type"))) broken.add(at + " is no " + schema.get("type"));
        else if (value.isObject()) fields(at, value, schema, broken);
        else if (value.isArray())
            for (int i = 0; i < value.size(); i++) check(at + "/" + i, value.get(i), schema.path("items"), broken);
        else if (value.isTextual()) text(at, value, schema, broken);
    }

    private void fields(String at, JsonNode value, JsonNode schema, List<String> broken) {
        schema.path("required").forEach(name -> {
            if (!value.has(name.asText())) broken.add(at + "/" + name.asText() + " is required");
        });
        value.properties().forEach(field -> {
            String name = at + "/" + field.getKey();
            JsonNode described = schema.path("properties").path(field.getKey());
            if (described.isMissingNode()) described = schema.path("additionalProperties");
            if (described.isMissingNode() && schema.has("properties")) broken.add(name + " is not described");
            else check(name, field.getValue(), described, broken);
        });
    }

    private static void text(String at, JsonNode value, JsonNode schema, List<String> broken) {
        String text = value.asText();
        if (schema.has("enum")
                && StreamSupport.stream(schema.get("enum").spliterator(), false).noneMatch(value::equals))
            broken.add(at + " is no word of " + schema.get("enum"));
        if (schema.has("pattern")
                && !Pattern.compile(schema.get("pattern").asText())
                        .matcher(text)
                        .find()) broken.add(at + " does not match " + schema.get("pattern"));
        if (schema.has("maxLength") && text.length() > schema.get("maxLength").asInt()) broken.add(at + " is too long");
    }

    private static boolean isOfType(JsonNode value, JsonNode type) {
        if (type.isMissingNode()) return true;
        if (type.isArray())
            return StreamSupport.stream(type.spliterator(), false).anyMatch(one -> isOfType(value, one));
        return switch (type.asText()) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "null" -> value.isNull();
            default -> false;
        };
    }
}
