package eu.soga.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every list of every request record, found by reflection: a new request is tested without being named here. */
class NullElementsTest {
    @Test
    void are_refused_in_every_list_of_every_request() throws Exception {
        ObjectMapper mapper = new ObjectMapper().findAndRegisterModules();
        new WireEnums().customize(mapper);
        new NullElements().customize(mapper);
        Set<String> tried = new TreeSet<>();
        for (Class<?> request : requests())
            for (RecordComponent component : request.getRecordComponents()) {
                if (!Collection.class.isAssignableFrom(component.getType())) continue;
                String body = mapper.writeValueAsString(Map.of(component.getName(), Arrays.asList((Object) null)));
                Throwable refused = catchThrowable(() -> mapper.readValue(body, request));
                assertThat(refused).as("%s of %s", body, request.getName()).isInstanceOf(JsonMappingException.class);
                List<JsonMappingException.Reference> path = ((JsonMappingException) refused).getPath();
                assertThat(path.getFirst().getFieldName()).isEqualTo(component.getName());
                tried.add(request.getSimpleName() + "." + component.getName());
            }
        assertThat(tried)
                .contains(
                        "EventRequest.themes", "EventRequest.languages", "RecurrenceText.rdates", "ApplyRequest.links")
                .hasSizeGreaterThan(12);
    }

    /** Records that are bodies of requests, and the records inside of them. */
    private static Set<Class<?>> requests() {
        Set<Class<?>> found = new LinkedHashSet<>();
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("eu.soga").stream()
                        .filter(type -> type.getSimpleName().endsWith("Request"))
                        .map(JavaClass::reflect)
                        .filter(Class::isRecord)
                        .forEach(type -> add(found, type));
        return found;
    }

    private static void add(Set<Class<?>> found, Class<?> type) {
        if (!type.isRecord() || !type.getName().startsWith("eu.soga.") || !found.add(type)) return;
        for (RecordComponent component : type.getRecordComponents()) {
            add(found, component.getType());
            if (component.getGenericType() instanceof ParameterizedType generic)
                Stream.of(generic.getActualTypeArguments())
                        .filter(Class.class::isInstance)
                        .forEach(argument -> add(found, (Class<?>) argument));
        }
    }
}
