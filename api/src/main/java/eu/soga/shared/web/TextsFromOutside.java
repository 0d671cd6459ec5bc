package eu.soga.shared.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.errors.Violation;
import eu.soga.shared.text.OneLine;
import eu.soga.shared.text.PlainText;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Checks every text of a request: paths, parameters and JSON. Refuses what {@link PlainText} forbids, removes
 * invisible characters, and puts texts marked {@link OneLine} on one line.
 */
@Singleton
public class TextsFromOutside implements ObjectMapperCustomizer {
    private static final String FORBIDDEN =
            "Leave out control characters: this text holds one that cannot be shown, for instance U+0000.";

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(new SimpleModule("texts-from-outside").addDeserializer(String.class, new Reader(false)));
    }

    /** Deserialises a text. */
    private static final class Reader extends StdScalarDeserializer<String> implements ContextualDeserializer {
        private final boolean oneLine;

        Reader(boolean oneLine) {
            super(String.class);
            this.oneLine = oneLine;
        }

        @Override
        public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
            return property != null && property.getAnnotation(OneLine.class) != null ? new Reader(true) : this;
        }

        @Override
        public String deserialize(JsonParser in, DeserializationContext context) throws IOException {
            String text = StringDeserializer.instance.deserialize(in, context);
            if (text == null) return null;
            if (PlainText.isForbidden(text)) throw JsonMappingException.from(in, FORBIDDEN);
            return oneLine ? PlainText.oneLine(text) : PlainText.clean(text);
        }
    }

    /** @throws DomainException 400 for a path or a parameter with a forbidden character, or that cannot be decoded */
    @ServerRequestFilter(preMatching = true)
    void check(ContainerRequestContext request) {
        if (PlainText.isForbidden(decoded(request.getUriInfo().getRequestUri().getRawPath(), "path")))
            throw new DomainException(ProblemType.INVALID_REQUEST, "The address holds a control character.");
        decoded(request.getUriInfo().getRequestUri().getRawQuery(), "query");
        for (Map.Entry<String, List<String>> parameter :
                request.getUriInfo().getQueryParameters().entrySet()) {
            boolean named = PlainText.isForbidden(parameter.getKey());
            if (named || parameter.getValue().stream().anyMatch(PlainText::isForbidden))
                throw new DomainException(ProblemType.INVALID_REQUEST, FORBIDDEN)
                        .with(List.of(new Violation("?" + (named ? "" : parameter.getKey()), FORBIDDEN)));
        }
    }

    private static String decoded(String raw, String part) {
        if (raw == null) return "";
        try {
            return URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            throw new DomainException(
                    ProblemType.INVALID_REQUEST,
                    "The " + part
                            + " of the address cannot be decoded: write % as %25, and other characters as UTF-8.");
        }
    }
}
