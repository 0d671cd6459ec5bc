package eu.soga.imports;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.soga.shared.errors.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Problems as they are kept: in the words they are sent in. */
@ApplicationScoped
class Problems {
    private static final TypeReference<Map<String, Object>> JSON = new TypeReference<>() {};

    private final ObjectMapper mapper;

    Problems(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** As on the wire, without address. */
    Map<String, Object> json(DomainException problem) {
        return mapper.convertValue(problem.toProblem(null), JSON);
    }
}
