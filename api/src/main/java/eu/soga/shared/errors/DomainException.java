package eu.soga.shared.errors;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A refusal by a rule, with its problem type. Thrown by entities, policies and services; caught by the problem
 * mappers only.
 */
public class DomainException extends RuntimeException {
    private final ProblemType type;
    private final List<Violation> violations = new ArrayList<>();
    private @Nullable String reason;
    private @Nullable String existing;

    /** A refusal with one sentence that says what to do. */
    public DomainException(ProblemType type, String detail) {
        super(detail, null, false, false);
        this.type = type;
    }

    /** The shared answer for what is absent or must not be seen. */
    public static DomainException notFound(String what) {
        return new DomainException(ProblemType.NOT_FOUND, "There is no such " + what + ", or you may not see it.");
    }

    /** Several broken rules at once. */
    public static DomainException invalid(List<Violation> violations) {
        return new DomainException(ProblemType.INVALID_REQUEST, sentence(violations)).with(violations);
    }

    /** One broken rule. */
    public static DomainException invalid(String pointer, String message) {
        return invalid(List.of(new Violation(pointer, message)));
    }

    /** Adds violations to the problem. */
    public DomainException with(List<Violation> more) {
        violations.addAll(more);
        return this;
    }

    /** Adds the machine word of the refusal, sent in lower case with hyphens. */
    public DomainException because(Enum<?> why) {
        reason = why.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return this;
    }

    /** Adds the path of the thing that exists already. */
    public DomainException existing(String path) {
        existing = path;
        return this;
    }

    /** Which entry of the closed list this is. */
    public ProblemType type() {
        return type;
    }

    /** The problem as sent, about this path. */
    public Problem toProblem(@Nullable String instance) {
        return new Problem(
                type.uri(), type.title(), type.status(), getMessage(), instance, violations, reason, existing);
    }

    private static String sentence(List<Violation> violations) {
        return violations.size() == 1
                ? violations.getFirst().message()
                : violations.size() + " things need to be corrected.";
    }
}
