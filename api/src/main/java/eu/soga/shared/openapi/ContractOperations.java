package eu.soga.shared.openapi;

import eu.soga.shared.errors.ProblemType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/**
 * What all operations have in common, said once: who may call them, which headers answers carry, and which problems
 * their shape makes possible. A token may be sent to each of them; those that need one say so, with the roles.
 */
final class ContractOperations {
    private static final String TOKEN = "keycloak";
    private static final DotName OPERATION =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.Operation");
    private static final DotName AUTHENTICATED = DotName.createSimple("io.quarkus.security.Authenticated");
    private static final DotName ROLES = DotName.createSimple("jakarta.annotation.security.RolesAllowed");
    private static final DotName VERSIONED = DotName.createSimple("eu.soga.shared.web.Versioned");
    private static final Set<HttpMethod> WITH_BODY = EnumSet.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);

    private final Map<String, MethodInfo> methods;
    private final Set<String> versioned;

    ContractOperations(IndexView index) {
        methods = index.getAnnotations(OPERATION).stream()
                .filter(named ->
                        named.target().kind() == AnnotationTarget.Kind.METHOD && named.value("operationId") != null)
                .collect(Collectors.toMap(
                        named -> named.value("operationId").asString(),
                        named -> named.target().asMethod(),
                        (one, other) -> one));
        versioned = index.getAllKnownImplementations(VERSIONED).stream()
                .map(ClassInfo::simpleName)
                .collect(Collectors.toSet());
    }

    void addTo(OpenAPI api) {
        // sorted: the order of Map.of differs from one build to the next
        new TreeMap<>(headers()).forEach(api.getComponents()::addHeader);
        api.getComponents().addResponse("NotModified", notModified());
        api.getComponents().addParameter("IfNoneMatch", ifNoneMatch());
        api.getComponents().addParameter("Fields", fields());
        api.getPaths()
                .getPathItems()
                .forEach((path, item) ->
                        item.getOperations().forEach((method, operation) -> complete(api, path, method, operation)));
        Set<String> used = used(api);
        problems().forEach((name, problem) -> {
            if (used.contains(name)) api.getComponents().addResponse(name, problem);
        });
    }

    /** The shared answers that some operation gives. */
    private static Set<String> used(OpenAPI api) {
        return api.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .flatMap(operation -> operation.getResponses().getAPIResponses().values().stream())
                .filter(response -> response.getRef() != null)
                .map(response -> response.getRef().replaceAll(".*/", ""))
                .collect(Collectors.toSet());
    }

    private void complete(OpenAPI api, String path, HttpMethod method, Operation operation) {
        MethodInfo code = methods.get(operation.getOperationId());
        List<String> roles = roles(code);
        boolean needsToken = !roles.isEmpty() || has(code, AUTHENTICATED);
        operation.setSecurity(null);
        operation.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme(TOKEN));
        if (!needsToken) operation.addSecurityRequirement(OASFactory.createSecurityRequirement());
        tellWhoMayCall(operation, needsToken, roles);
        addProblems(path, method, operation, needsToken);
        boolean tagged = method == HttpMethod.GET && addTags(operation);
        operation
                .getResponses()
                .getAPIResponses()
                .forEach((code_, response) -> addHeaders(api, code_, response, tagged));
    }

    private static void tellWhoMayCall(Operation operation, boolean needsToken, List<String> roles) {
        String who = !needsToken
                ? "Needs no token."
                : roles.isEmpty() ? "Needs a token." : "Needs a token of a role: " + String.join(" or ", roles) + ".";
        String said = operation.getDescription();
        operation.setDescription(said == null || said.isBlank() ? who : said + " " + who);
    }

    /** Whoever reads again can ask whether anything changed. True when answers carry an entity tag. */
    private static boolean addTags(Operation operation) {
        APIResponse answer = operation.getResponses().getAPIResponse("200");
        if (answer == null || answer.getContent() == null) return false;
        operation.getResponses().addAPIResponse("304", response("NotModified"));
        operation.addParameter(OASFactory.createParameter().ref("#/components/parameters/IfNoneMatch"));
        if (answer.getContent().hasMediaType("application/json"))
            operation.addParameter(OASFactory.createParameter().ref("#/components/parameters/Fields"));
        return true;
    }

    private void addHeaders(OpenAPI api, String status, APIResponse response, boolean tagged) {
        if (response.getRef() != null) return;
        Stream.of("RateLimit", "RateLimit-Policy").forEach(name -> addHeader(response, name));
        if (status.matches("201|30[1378]")) addHeader(response, "Location");
        if (!status.startsWith("2")) return;
        if (tagged || schemas(response).anyMatch(this::isVersioned)) addHeader(response, "ETag");
        if (schemas(response).anyMatch(schema -> isPage(api, schema))) addHeader(response, "Link");
    }

    private static Stream<Schema> schemas(APIResponse response) {
        return Optional.ofNullable(response.getContent()).map(Content::getMediaTypes).orElse(Map.of()).values().stream()
                .map(MediaType::getSchema)
                .filter(schema -> schema != null && schema.getRef() != null);
    }

    private boolean isVersioned(Schema schema) {
        return versioned.contains(schema.getRef().replaceAll(".*/", ""));
    }

    private static boolean isPage(OpenAPI api, Schema schema) {
        Schema described = api.getComponents().getSchemas().get(schema.getRef().replaceAll(".*/", ""));
        return described.getProperties() != null
                && described.getProperties().keySet().containsAll(Set.of("items", "next"));
    }

    private static void addHeader(APIResponse response, String name) {
        response.addHeader(name, OASFactory.createHeader().ref("#/components/headers/" + name));
    }

    private static void addProblems(String path, HttpMethod method, Operation operation, boolean needsToken) {
        List<Integer> statuses = new ArrayList<>(List.of(400, 401, 404, 406, 414, 429, 431, 500, 503));
        if (needsToken) statuses.add(403);
        if (WITH_BODY.contains(method)) statuses.addAll(List.of(413, 415));
        Optional<Parameter> ifMatch = parameter(operation, "If-Match");
        if (ifMatch.isPresent()) statuses.add(412);
        if (ifMatch.filter(header -> Boolean.TRUE.equals(header.getRequired())).isPresent()) statuses.add(428);
        if (parameter(operation, "Range").isPresent()) statuses.add(416);
        if (parameter(operation, "Idempotency-Key").isPresent()) statuses.add(422);
        if (path.matches(".*\\}/[a-z-]+") && method == HttpMethod.POST) statuses.add(409);
        // whoever changes an event that was merged is told into which
        if (path.matches("/api/v1/(moderation/)?events/\\{id}(/.*)?") && method != HttpMethod.GET) statuses.add(410);
        for (int status : statuses) {
            if (Arrays.stream(ProblemType.values()).noneMatch(type -> type.status() == status)) continue;
            String code = Integer.toString(status);
            APIResponse named = operation.getResponses().getAPIResponse(code);
            if (named == null || isGenerated(named))
                operation.getResponses().addAPIResponse(code, response("Problem" + code));
        }
        operation.getResponses().getAPIResponses().forEach((code, response) -> {
            if (code.matches("[45]..") && response.getRef() == null && response.getContent() == null)
                response.setContent(problemContent());
        });
    }

    /** The generator's own 400 for validated parameters says nothing. */
    private static boolean isGenerated(APIResponse response) {
        return response.getContent() == null && "Bad Request".equals(response.getDescription());
    }

    private static Optional<Parameter> parameter(Operation operation, String name) {
        return Optional.ofNullable(operation.getParameters()).stream()
                .flatMap(List::stream)
                .filter(parameter -> name.equals(parameter.getName()))
                .findFirst();
    }

    private static boolean has(MethodInfo method, DotName annotation) {
        return find(method, annotation).isPresent();
    }

    private static List<String> roles(MethodInfo method) {
        return find(method, ROLES)
                .map(allowed -> List.of(allowed.value().asStringArray()))
                .orElse(List.of());
    }

    private static Optional<AnnotationInstance> find(MethodInfo method, DotName annotation) {
        if (method == null) throw new IllegalStateException("each operation names its operationId");
        return Optional.ofNullable(method.declaredAnnotation(annotation))
                .or(() -> Optional.ofNullable(method.declaringClass().declaredAnnotation(annotation)));
    }

    private static APIResponse response(String name) {
        return OASFactory.createAPIResponse().ref("#/components/responses/" + name);
    }

    /** One answer for each status, which lists the problems that have it. */
    private static Map<String, APIResponse> problems() {
        Map<String, APIResponse> problems = new TreeMap<>();
        EnumSet.allOf(ProblemType.class).stream()
                .collect(Collectors.groupingBy(ProblemType::status, TreeMap::new, Collectors.toList()))
                .forEach((status, types) -> problems.put("Problem" + status, problem(status, types)));
        return problems;
    }

    private static APIResponse problem(int status, List<ProblemType> types) {
        String description = types.stream()
                .map(type -> "`" + type.uri() + "`: " + type.title() + ".")
                .collect(Collectors.joining(" "));
        APIResponse response =
                OASFactory.createAPIResponse().description(description).content(problemContent());
        Stream.of("RateLimit", "RateLimit-Policy").forEach(name -> addHeader(response, name));
        if (status == 401) addHeader(response, "WWW-Authenticate");
        if (status == 429 || status == 503) addHeader(response, "Retry-After");
        return response;
    }

    private static APIResponse notModified() {
        APIResponse response =
                OASFactory.createAPIResponse().description("Nothing changed since the tag that was sent.");
        Stream.of("ETag", "Link", "RateLimit", "RateLimit-Policy").forEach(name -> addHeader(response, name));
        return response;
    }

    private static Parameter ifNoneMatch() {
        return OASFactory.createParameter()
                .name("If-None-Match")
                .in(Parameter.In.HEADER)
                .description("The `ETag` of an earlier answer: 304 when nothing changed since.")
                .schema(text());
    }

    private static Parameter fields() {
        return OASFactory.createParameter()
                .name("fields")
                .in(Parameter.In.QUERY)
                .description(
                        "Only these members of the answer, or of the items of a page, apart by commas; a point leads"
                                + " into a member: `id,title,place.city`. Members that are required are missing then.")
                .schema(text());
    }

    private static Map<String, Header> headers() {
        return Map.of(
                "ETag",
                        header(
                                "Tag of this representation; of what has versions it begins with the version. Send it back as"
                                        + " `If-Match` to write, as `If-None-Match` to read again."),
                "Location", header("Address of what was created, or where it is now."),
                "Link", header("`rel=\"next\"`: the next page; absent on the last one (RFC 8288)."),
                "RateLimit",
                        header("What is left of the quota, and in how many seconds it begins anew:"
                                + " `\"read\";r=299;t=42`."),
                "RateLimit-Policy", header("Requests of this sort in a window of seconds: `\"read\";q=300;w=60`."),
                "Retry-After", header("Seconds to wait before the next attempt."),
                "WWW-Authenticate",
                        header(
                                "`Bearer`; for a step that needs a fresh sign-in with"
                                        + " `error=\"insufficient_user_authentication\"` and `max_age` in seconds (RFC 9470)."));
    }

    private static Header header(String description) {
        return OASFactory.createHeader().description(description).schema(text());
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }

    private static Content problemContent() {
        Schema schema = OASFactory.createSchema().ref("#/components/schemas/Problem");
        return OASFactory.createContent()
                .addMediaType(
                        "application/problem+json", OASFactory.createMediaType().schema(schema));
    }
}
