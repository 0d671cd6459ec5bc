package eu.soga.shared.openapi;

import eu.soga.shared.changes.ChangeType;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jspecify.annotations.Nullable;

/**
 * Completes what the generator leaves out: a property that is not {@code @Nullable} is required, the others may be
 * null, the words of enumerations are those on the wire, {@link Words} have a schema of their own, examples are shown.
 * What operations have in common is added by {@link ContractOperations}.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {
    private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");
    private static final DotName JSON_PROPERTY = DotName.createSimple("com.fasterxml.jackson.annotation.JsonProperty");
    private static final DotName SCHEMA =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class.getName());
    private static final DotName WORDS = DotName.createSimple(Words.class);
    private static final String SCHEMAS = "#/components/schemas/";

    private final IndexView index;
    private final List<ClassInfo> records;

    /** Collects our records from the index of the build. */
    public ContractFilter(IndexView index) {
        this.index = index;
        records = index.getKnownClasses().stream()
                .filter(type -> type.isRecord() && type.name().toString().startsWith("eu.soga."))
                .toList();
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        Map<String, Schema> schemas = new TreeMap<>(api.getComponents().getSchemas());
        Map<String, Schema> lists = new TreeMap<>();
        schemas.forEach((name, schema) -> complete(name, schema, lists));
        schemas.computeIfPresent("LocalDateTime", (_, _) -> wallTime());
        lists.forEach(schemas::putIfAbsent);
        api.getComponents().setSchemas(schemas);
        LighterBodies.addTo(api);
        api.getComponents().setSchemas(new TreeMap<>(api.getComponents().getSchemas()));
        api.getComponents().addSecurityScheme("keycloak", bearer());
        new ContractOperations(index).addTo(api);
        api.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .forEach(operation -> complete(operation));
        new ContractExamples().addTo(api);
    }

    /** The format «date-time» of JSON Schema wants an offset, which a wall time does not have. */
    private static Schema wallTime() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.STRING)
                .description("Local date and time without offset; the zone stands beside it.")
                .pattern("^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?$")
                .examples(List.of("2027-11-23T14:00"));
    }

    private void complete(String name, Schema schema, Map<String, Schema> lists) {
        words(schema);
        if (schema.getProperties() == null) return;
        List<RecordComponentInfo> components =
                components(name, schema.getProperties().keySet());
        Set<String> nullable = components.stream()
                .filter(component -> component.type().hasAnnotation(NULLABLE))
                .map(ContractFilter::onTheWire)
                .collect(Collectors.toSet());
        schema.setProperties(schema.getProperties().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        property -> {
                            Schema said = ofList(property.getKey(), property.getValue(), components, lists);
                            return nullable.contains(property.getKey()) ? orNull(said) : said;
                        },
                        (one, other) -> one,
                        LinkedHashMap::new)));
        schema.getProperties().values().forEach(ContractFilter::words);
        if (schema.getRequired() == null)
            schema.setRequired(schema.getProperties().keySet().stream()
                    .filter(property -> !nullable.contains(property))
                    .toList());
    }

    /**
     * Returns the components of the record behind a schema. Compares all property names, because the name alone can
     * belong to several records.
     */
    private List<RecordComponentInfo> components(String name, Set<String> properties) {
        String simple = name.replaceAll("\\d+$", "");
        return records.stream()
                .filter(type -> simple.startsWith(type.simpleName()) || name.equals(givenName(type)))
                .filter(type -> type.recordComponents().stream()
                        .map(ContractFilter::onTheWire)
                        .collect(Collectors.toSet())
                        .equals(properties))
                .flatMap(type -> type.recordComponents().stream())
                .toList();
    }

    /** The name of a component in JSON, which {@code @JsonProperty} may change. */
    private static String onTheWire(RecordComponentInfo component) {
        // the annotation is kept by the field, not by the component
        AnnotationInstance renamed =
                component.declaringClass().field(component.name()).annotation(JSON_PROPERTY);
        return renamed == null || renamed.value() == null
                ? component.name()
                : renamed.value().asString();
    }

    /** A text that is one of a list of words, or several texts that are, by the schema of the list. */
    private Schema ofList(
            String property, Schema schema, List<RecordComponentInfo> components, Map<String, Schema> lists) {
        Optional<DotName> list = components.stream()
                .filter(component -> onTheWire(component).equals(property))
                .flatMap(component -> Stream.ofNullable(component.declaredAnnotation(WORDS)))
                .map(AnnotationInstance::value)
                .map(value -> value.asClass().name())
                .findFirst();
        if (list.isEmpty()) return schema;
        Schema named = OASFactory.createSchema()
                .ref(SCHEMAS + list.get().withoutPackagePrefix().replaceAll(".*\\$", ""));
        lists.computeIfAbsent(named.getRef().substring(SCHEMAS.length()), _ -> list(list.get()));
        if (schema.getItems() == null) return named;
        schema.setItems(named);
        return schema;
    }

    private Schema list(DotName type) {
        Schema schema = OASFactory.createSchema().addType(Schema.SchemaType.STRING);
        Stream<ClassInfo> enums = index.getClassByName(type).isEnum()
                ? Stream.of(index.getClassByName(type))
                : index.getAllKnownImplementations(type).stream();
        enums.sorted((one, other) -> one.name().compareTo(other.name()))
                .flatMap(each -> words(each.name()))
                .distinct()
                .forEach(schema::addEnumeration);
        return schema;
    }

    /** As the enumeration says them itself, else as all are written. */
    private static Stream<String> words(DotName type) {
        try {
            Class<?> words =
                    Class.forName(type.toString(), true, Thread.currentThread().getContextClassLoader());
            return Stream.of(words.getEnumConstants()).map(constant -> word((Enum<?>) constant));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(type + " is in the index of this build", e);
        }
    }

    private static String word(Enum<?> constant) {
        return constant instanceof ChangeType type
                ? type.word()
                : constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
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

    private static void complete(Operation operation) {
        if (operation.getParameters() != null)
            operation.getParameters().stream()
                    .filter(parameter -> parameter.getSchema() != null)
                    .forEach(ContractFilter::complete);
    }

    /** Several values are written apart by commas or repeated: one is an example of a list too. */
    private static void complete(Parameter parameter) {
        words(parameter.getSchema());
        boolean several = parameter.getSchema().getItems() != null;
        if (several && parameter.getExample() instanceof String one) parameter.setExample(List.of(one));
    }

    private static SecurityScheme bearer() {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT")
                .description("An access token of the realm `soga`, meant for the audience `api`.");
    }
}
