package eu.soga.shared.web;

import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.errors.Violation;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Refuses query parameters that the method does not declare, so that a misspelt filter is never ignored. Pages accept
 * any parameter, because they belong to the SPA or to the linking site. Feeds ignore {@code utm_…} only, which mail
 * tools add to every address.
 */
public class UnknownParameters {
    private static final Pattern FEED = Pattern.compile(".*\\.(ics|atom|csv|jsonld|geojson)");
    private static final String CAMPAIGN = "utm_";

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void refuse(ContainerRequestContext request, ResourceInfo resource) {
        Set<String> sent = request.getUriInfo().getQueryParameters().keySet();
        if (sent.isEmpty() || !request.getUriInfo().getPath().startsWith("/api/")) return;
        boolean isFeed = FEED.matcher(request.getUriInfo().getPath()).matches();
        Set<String> declared = known.computeIfAbsent(resource.getResourceMethod(), UnknownParameters::declaredBy);
        List<Violation> unknown = sent.stream()
                .filter(name -> !declared.contains(name))
                .filter(name -> !(isFeed && name.startsWith(CAMPAIGN)))
                .sorted()
                .map(name -> new Violation(
                        "?" + name,
                        declared.isEmpty()
                                ? "This address takes no parameters."
                                : "There is no parameter «" + name + "»; those there are: "
                                        + String.join(", ", declared) + "."))
                .toList();
        if (!unknown.isEmpty())
            throw new DomainException(
                            ProblemType.UNKNOWN_PARAMETER, unknown.getFirst().message())
                    .with(unknown);
    }

    /** Returns a query without {@code utm_…} parameters; null for no query. */
    public static @Nullable String withoutCampaign(@Nullable String query) {
        if (query == null) return null;
        String rest = Arrays.stream(query.split("&"))
                .filter(part -> !part.startsWith(CAMPAIGN))
                .collect(Collectors.joining("&"));
        return rest.isEmpty() ? null : rest;
    }

    private static Set<String> declaredBy(Method method) {
        Set<String> names = new TreeSet<>();
        if (method.isAnnotationPresent(GET.class) && answersJson(method)) names.add(FieldSelection.NAME);
        for (Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(BeanParam.class)) addFields(parameter.getType(), names);
            else add(parameter.getAnnotations(), parameter.getName(), names);
        }
        return names;
    }

    private static boolean answersJson(Method method) {
        return Stream.of(method, method.getDeclaringClass())
                .map(each -> each.getAnnotation(Produces.class))
                .filter(produces -> produces != null)
                .findFirst()
                .map(produces -> List.of(produces.value()).contains(MediaType.APPLICATION_JSON))
                .orElse(false);
    }

    private static void addFields(Class<?> type, Set<String> names) {
        for (Class<?> each = type; each != null && each != Object.class; each = each.getSuperclass())
            for (Field field : each.getDeclaredFields()) {
                if (field.isAnnotationPresent(BeanParam.class)) addFields(field.getType(), names);
                else add(field.getAnnotations(), field.getName(), names);
            }
    }

    private static void add(Annotation[] annotations, String fallback, Set<String> names) {
        Stream.of(annotations).forEach(annotation -> {
            if (annotation instanceof QueryParam query) names.add(query.value());
            if (annotation instanceof RestQuery query) names.add(query.value().isEmpty() ? fallback : query.value());
        });
    }
}
