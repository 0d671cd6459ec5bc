package eu.soga.shared.web;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.soga.shared.errors.DomainException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * {@code ?fields=title,place.city}: of a JSON answer only these members, of a page those of its items. After the
 * whole answer got its tag, its version and the link to the next page.
 */
class FieldSelection {
    /** The name of the parameter, of every operation that answers JSON. */
    static final String NAME = "fields";

    private static final String ITEMS = "items";
    private final ObjectMapper mapper;

    FieldSelection(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @ServerResponseFilter(priority = 3000)
    void select(ContainerRequestContext request, ContainerResponseContext response) {
        List<String> asked = request.getUriInfo().getQueryParameters().get(NAME);
        Object entity = response.getEntity();
        if (asked == null || response.getStatus() != 200 || !request.getMethod().equals("GET")) return;
        if (entity == null || entity instanceof String || entity instanceof byte[] || entity instanceof LongBody)
            return;
        MediaType type = response.getMediaType();
        if (type != null && !type.isCompatible(MediaType.APPLICATION_JSON_TYPE)) return;
        try {
            Map<String, Set<String>> wanted = wanted(asked);
            requireKnown(wanted.keySet(), entity);
            JsonNode whole = mapper.valueToTree(entity);
            if (whole.path(ITEMS) instanceof ArrayNode items) items.forEach(item -> cut(item, wanted));
            else if (whole instanceof ArrayNode each) each.forEach(item -> cut(item, wanted));
            else cut(whole, wanted);
            response.setEntity(whole);
        } catch (DomainException refusal) {
            // a filter of answers must not throw
            response.setStatus(400);
            response.getHeaders().remove(HttpHeaders.ETAG);
            response.getHeaders().remove(HttpHeaders.LINK);
            response.setEntity(
                    refusal.toProblem(request.getUriInfo().getRequestUri().getRawPath()),
                    null,
                    new MediaType("application", "problem+json"));
        }
    }

    /** Member names, each with the members of it that are wanted: none for all of it. */
    private static Map<String, Set<String>> wanted(List<String> asked) {
        Map<String, Set<String>> wanted = new LinkedHashMap<>();
        asked.stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(path -> !path.isEmpty())
                .forEach(path -> {
                    String[] parts = path.split("\\.", 2);
                    Set<String> inner = wanted.computeIfAbsent(parts[0], _ -> new TreeSet<>());
                    if (parts.length > 1) inner.add(parts[1]);
                });
        if (wanted.isEmpty() || wanted.size() > 50)
            throw DomainException.invalid(
                    "?" + NAME, "Name 1 to 50 members, apart by commas: fields=id,title,place.city.");
        return wanted;
    }

    private static void cut(JsonNode item, Map<String, Set<String>> wanted) {
        if (!(item instanceof ObjectNode object)) return;
        object.retain(wanted.keySet());
        wanted.forEach((name, inner) -> {
            if (!inner.isEmpty() && object.get(name) instanceof ObjectNode of) cut(of, wanted(List.copyOf(inner)));
            if (!inner.isEmpty() && object.get(name) instanceof ArrayNode list)
                list.forEach(each -> cut(each, wanted(List.copyOf(inner))));
        });
    }

    private void requireKnown(Set<String> names, Object entity) {
        Object shown = entity instanceof Page<?> page
                ? page.items().stream().findFirst().orElse(null)
                : entity;
        if (shown == null
                || !(entity instanceof Page<?>) && mapper.valueToTree(entity).has(ITEMS)) return;
        BeanDescription bean = mapper.getSerializationConfig().introspect(mapper.constructType(shown.getClass()));
        Set<String> known = bean.findProperties().stream()
                .map(BeanPropertyDefinition::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        if (known.isEmpty()) return;
        names.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw DomainException.invalid(
                    "?" + NAME,
                    "There is no member «" + name + "»; those there are: " + String.join(", ", known) + ".");
        });
    }
}
