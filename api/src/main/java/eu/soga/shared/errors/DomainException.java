package eu.soga.shared.errors;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A refusal by a rule, with its problem type. Entities, policies and services throw it; only the problem mappers catch
 * it.
 */
public class DomainException extends RuntimeException {
    private final ProblemType type;
    private final List<Violation> violations = new ArrayList<>();
    private @Nullable String reason;
    private @Nullable String existing;
    private @Nullable String challenge;

    /** Creates a refusal with one sentence that says what to do. */
    public DomainException(ProblemType type, String detail) {
        super(detail, null, false, false);
        this.type = type;
    }

    /** Creates the common answer for things that do not exist or that the caller must not see. */
    public static DomainException notFound(String what) {
        return new DomainException(ProblemType.NOT_FOUND, "There is no such " + what + ", or you may not see it.");
    }

    /** Creates a refusal for several broken rules. */
    public static DomainException invalid(List<Violation> violations) {
        return new DomainException(ProblemType.INVALID_REQUEST, sentence(violations)).with(violations);
    }

    /** Creates a refusal for one broken rule. */
    public static DomainException invalid(String pointer, String message) {
        return invalid(List.of(new Violation(pointer, message)));
    }

    /** Adds violations to the problem. */
    public DomainException with(List<Violation> more) {
        violations.addAll(more);
        return this;
    }

    /** Adds a machine-readable reason. */
    public DomainException because(RefusalReason why) {
        reason = why.word();
        return this;
    }

    /** Adds the path of the thing that already exists. */
    public DomainException existing(String path) {
        existing = path;
        return this;
    }

    /** Adds the parameters of {@code WWW-Authenticate: Bearer}. */
    public DomainException challenging(String parameters) {
        challenge = parameters;
        return this;
    }

    public ProblemType type() {
        return type;
    }

    /** The value of {@code WWW-Authenticate}; null for problems that ask for no token. */
    @Nullable
    String challenge() {
        if (challenge != null) return "Bearer " + challenge;
        return type == ProblemType.UNAUTHENTICATED ? "Bearer" : null;
    }

    /** Returns the problem as sent, about this path. */
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
