package eu.soga.shared.errors;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One broken rule.
 *
 * @param pointer JSON Pointer into the body ({@code /schedule/start}), or {@code ?name} for a query parameter
 * @param message what is wrong and the way out
 * @param reason machine word of the rule, when a program can do something about it
 * @param choices what to write instead, when there are a few possibilities
 */
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
