package eu.soga.shared.errors;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One broken rule.
 *
 * @param pointer JSON Pointer into the body ({@code /schedule/start}), or {@code ?name} for a query parameter
 * @param message what is wrong and the way out
 * @param reason machine word of the rule, when a program can do something about it
 * @param choices what to write instead, when there are a few possibilities
 */
@Schema(name = "Violation")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Violation(
        String pointer,
        String message,
        @Nullable String reason,
        @Nullable List<Choice> choices) {
    /** A broken rule that its sentence explains. */
    public Violation(String pointer, String message) {
        this(pointer, message, null, null);
    }

    /** A broken annotation: {@code schedule.start} becomes {@code /schedule/start}, {@code skip} leading nodes left out. */
    public static Violation of(ConstraintViolation<?> broken, int skip) {
        String pointer = StreamSupport.stream(broken.getPropertyPath().spliterator(), false)
                .skip(skip)
                .map(Violation::segment)
                .collect(Collectors.joining());
        return new Violation(pointer.isEmpty() ? "/" : pointer, broken.getMessage());
    }

    private static String segment(Path.Node node) {
        String prefix =
                node.getIndex() != null ? "/" + node.getIndex() : node.getKey() != null ? "/" + node.getKey() : "";
        String name = node.getName();
        return name == null || name.startsWith("<") ? prefix : prefix + "/" + name;
    }

    /**
     * A value to write instead.
     *
     * @param value as it would be written
     * @param fold which of two equal wall times, when that has to be written beside it
     * @param offset UTC offset at that moment, to tell two equal wall times apart
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Choice(
            String value, @Nullable String fold, @Nullable String offset) {}
}
