package eu.soga.shared.errors;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.shared.openapi.Words;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One broken rule.
 *
 * @param pointer JSON Pointer into the body ({@code /schedule/start}), or {@code ?name} for a query parameter
 * @param message the fault and the way out
 * @param reason machine-readable name of the rule, when a program can react to it; else null
 * @param choices valid values, when there are only a few; else null
 */
@Schema(name = "Violation")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Violation(
        String pointer,
        String message,
        @Words(Rule.class) @Nullable String reason,
        @Nullable List<Choice> choices) {
    /** Creates a violation without a machine-readable reason. */
    public Violation(String pointer, String message) {
        this(pointer, message, (String) null, null);
    }

    /** A broken rule with a name. */
    public Violation(String pointer, String message, Rule rule, @Nullable List<Choice> choices) {
        this(pointer, message, rule.word(), choices);
    }

    /** An enumeration of rules that programs recognise. The contract lists the words of all of them as {@code Rule}. */
    public interface Rule {
        /** The name of the constant. */
        String name();

        /** As on the wire: {@code end-before-start}. */
        default String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Converts a broken annotation: {@code schedule.start} becomes {@code /schedule/start}. Leaves out the first
     * {@code skip} nodes.
     */
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
     * A valid value.
     *
     * @param value the value to write
     * @param fold which of two equal local times, when it must be written too; else null
     * @param offset UTC offset at that time, to distinguish two equal local times; else null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Choice(
            String value, @Nullable String fold, @Nullable String offset) {}
}
