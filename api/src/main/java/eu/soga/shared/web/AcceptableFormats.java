package eu.soga.shared.web;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Answers 406 when a request accepts none of the formats of an address. The framework would otherwise answer in
 * another format where one path has several.
 */
class AcceptableFormats {
    @ServerRequestFilter
    void refuse(ContainerRequestContext request, ResourceInfo resource) {
        Produces produces = produces(resource);
        if (produces == null) return;
        List<MediaType> accepted = request.getAcceptableMediaTypes();
        boolean acceptable = Arrays.stream(produces.value())
                .map(MediaType::valueOf)
                .anyMatch(type -> accepted.stream().anyMatch(type::isCompatible));
        if (!acceptable) throw new NotAcceptableException();
    }

    static @Nullable Produces produces(ResourceInfo resource) {
        if (resource.getResourceMethod() == null) return null;
        Produces own = resource.getResourceMethod().getAnnotation(Produces.class);
        return own != null ? own : resource.getResourceClass().getAnnotation(Produces.class);
    }
}
