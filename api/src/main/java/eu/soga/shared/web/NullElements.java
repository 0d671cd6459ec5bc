package eu.soga.shared.web;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Refuses {@code null} inside a list of a request, so that later code need not expect it. */
@Singleton
public class NullElements implements ObjectMapperCustomizer {
    @Override
    public void customize(ObjectMapper mapper) {
        for (Class<?> list : List.of(List.class, Set.class, Collection.class))
            mapper.configOverride(list).setSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL));
    }
}
