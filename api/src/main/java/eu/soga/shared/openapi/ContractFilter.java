package eu.soga.shared.openapi;

import eu.soga.shared.errors.ProblemType;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jspecify.annotations.Nullable;

/**
 * Completes the generated contract: a property that is not {@code @Nullable} is required, the others may be null;
 * enumerations have the words used in JSON; each operation lists the problems that can occur for its method, parameters
 * and body, and has examples.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {
    private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");
    private static final DotName SCHEMA =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class.getName());
    private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH");

    private final List<ClassInfo> records;

    /** Collects our records from the index of the build. */
    public ContractFilter(IndexView index) {
        records = index.getKnownClasses().stream()
                .filter(type -> type.isRecord() && type.name().toString().startsWith("eu.soga."))
                .toList();
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        Map<String, Schema> schemas = api.getComponents().getSchemas();
        schemas.forEach(this::complete);
        LighterBodies.addTo(api);
        api.getComponents().setSchemas(new TreeMap<>(api.getComponents().getSchemas()));
        EnumSet.allOf(ProblemType.class).stream()
                .collect(Collectors.groupingBy(ProblemType::status, TreeMap::new, Collectors.toList()))
                .forEach((status, types) -> api.getComponents().addResponse("Problem" + status, problem(types)));
        api.getComponents().addSecurityScheme("keycloak", bearer());
        api.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations().forEach((method, operation) -> {
                    addProblems(path, method, operation);
                    words(operation);
                }));
        new ContractExamples().addTo(api);
    }

    private void complete(String name, Schema schema) {
        words(schema);
        if (schema.getProperties() == null) return;
        Set<String> nullable = nullable(name, schema.getProperties().keySet());
        schema.setProperties(schema.getProperties().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        property -> nullable.contains(property.getKey())
                                ? orNull(property.getValue())
                                : property.getValue(),
                        (one, other) -> one,
                        LinkedHashMap::new)));
        schema.getProperties().values().forEach(ContractFilter::words);
        if (schema.getRequired() == null)
            schema.setRequired(schema.getProperties().keySet().stream()
                    .filter(property -> !nullable.contains(property))
                    .toList());
    }

    /**
     * Returns the nullable components of the record behind a schema. Compares all property names, because the name
     * alone can belong to several records.
     */
    private Set<String> nullable(String name, Set<String> properties) {
        String simple = name.replaceAll("\\d+$", "");
        return records.stream()
                .filter(type -> simple.startsWith(type.simpleName()) || name.equals(givenName(type)))
                .filter(type -> type.recordComponents().stream()
                        .map(RecordComponentInfo::name)
                        .collect(Collectors.toSet())
                        .equals(properties))
                .flatMap(type -> type.recordComponents().stream())
                .filter(component -> component.type().hasAnnotation(NULLABLE))
                .map(RecordComponentInfo::name)
                .collect(Collectors.toSet());
    }

    /** Returns the name in {@code @Schema(name = …)}; null when the schema has the name of its class. */
    private static @Nullable String givenName(ClassInfo type) {
        AnnotationInstance given = type.declaredAnnotation(SCHEMA);
        return given == null || given.value("name") == null
                ? null
                : given.value("name").asString();
    }

    private static Schema orNull(Schema schema) {
        if (schema.getRef() != null)
            return OASFactory.createSchema()
                    .addAnyOf(schema)
                    .addAnyOf(OASFactory.createSchema().addType(Schema.SchemaType.NULL));
        if (schema.getType() != null && !schema.getType().contains(Schema.SchemaType.NULL))
            schema.addType(Schema.SchemaType.NULL);
        return schema;
    }

    /** Converts enumeration constants to the words used in JSON: {@code ON_SITE} becomes {@code on-site}. */
    private static void words(Schema schema) {
        if (schema.getEnumeration() != null)
            schema.setEnumeration(schema.getEnumeration().stream()
                    .map(constant -> constant instanceof String word && word.matches("[A-Z0-9_]+")
                            ? word.toLowerCase(Locale.ROOT).replace('_', '-')
                            : constant)
                    .toList());
        if (schema.getItems() != null) words(schema.getItems());
    }

    private static void words(Operation operation) {
        if (operation.getParameters() != null)
            operation.getParameters().stream()
                    .map(Parameter::getSchema)
                    .filter(schema -> schema != null)
                    .forEach(ContractFilter::words);
    }

    private static void addProblems(String path, PathItem.HttpMethod method, Operation operation) {
        List<Integer> statuses = new ArrayList<>(List.of(400, 404, 406, 429, 500, 503));
        if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) statuses.addAll(List.of(401, 403));
        if (WRITES.contains(method.name())) statuses.addAll(List.of(401, 403, 413, 415));
        if (hasHeader(operation, "If-Match")) statuses.addAll(List.of(412, 428));
        if (hasHeader(operation, "Idempotency-Key")) statuses.add(422);
        if (path.matches(".*\\}/[a-z-]+") && method == PathItem.HttpMethod.POST) statuses.add(409);
        for (int status : statuses) {
            String code = Integer.toString(status);
            APIResponse named = operation.getResponses().getAPIResponse(code);
            if (named == null || isGenerated(named))
                operation
                        .getResponses()
                        .addAPIResponse(
                                code, OASFactory.createAPIResponse().ref("#/components/responses/Problem" + code));
        }
        operation.getResponses().getAPIResponses().forEach((code, response) -> {
            if (code.matches("[45]..") && response.getRef() == null && response.getContent() == null)
                response.setContent(problemContent());
        });
    }

    /** True for the 400 that the generator adds for validated parameters, which has no content. */
    private static boolean isGenerated(APIResponse response) {
        return response.getContent() == null && "Bad Request".equals(response.getDescription());
    }

    private static boolean hasHeader(Operation operation, String name) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> name.equals(parameter.getName()));
    }

    private static APIResponse problem(List<ProblemType> types) {
        String description = types.stream()
                .map(type -> "`" + type.uri() + "`: " + type.title() + ".")
                .collect(Collectors.joining(" "));
        return OASFactory.createAPIResponse().description(description).content(problemContent());
    }

    private static Content problemContent() {
        Schema schema = OASFactory.createSchema().ref("#/components/schemas/Problem");
        return OASFactory.createContent()
                .addMediaType(
                        "application/problem+json", OASFactory.createMediaType().schema(schema));
    }

    private static SecurityScheme bearer() {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT")
                .description("An access token of the realm `soga`, meant for the audience `api`.");
    }
}
