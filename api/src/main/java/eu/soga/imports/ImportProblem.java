package eu.soga.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.imports.reading.Unreadable;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.errors.RefusalReason;
import eu.soga.shared.errors.Violation;
import eu.soga.shared.fetch.FetchRefusal;
import eu.soga.shared.web.WireEnums;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why a source could not be read or an entry could not be applied.
 *
 * @param type type of the problem, as in every problem document
 * @param detail sentence for logs and for programs that do not know the code
 * @param violations faults of the event, for {@code broken-rules}
 */
@JsonInclude
record ImportProblem(Code code, String type, String detail, List<Violation> violations) {
    /** Codes of problems. A problem that is answered directly has the code in its {@code reason}. */
    @Schema(name = "ImportProblemCode")
    enum Code implements RefusalReason {
        // faults of a source
        EMPTY,
        PACKED,
        NOT_TEXT,
        NOT_RECOGNISED,
        PAGE_WITHOUT_EVENTS,
        BROKEN_JSON,
        JSON_WITHOUT_EVENTS,
        COLUMNS_MISSING,
        TOO_MANY_ENTRIES,
        READING_TOO_SLOW,
        // faults of an address
        ADDRESS_NOT_FOUND,
        ADDRESS_NOT_PUBLIC,
        SERVER_ERROR,
        INVALID_URL,
        FORBIDDEN_SCHEME,
        CREDENTIALS_IN_URL,
        FORBIDDEN_PORT,
        UNKNOWN_HOST,
        FORBIDDEN_ADDRESS,
        UNREACHABLE,
        TOO_SLOW,
        TOO_LARGE,
        TOO_MANY_HEADERS,
        TOO_MANY_REDIRECTS,
        UNREADABLE,
        /** The person who asked to follow the address does not represent the organisation any more. */
        NOT_REPRESENTED,
        // faults of an entry
        SERIES_FIRST,
        NO_SERIES,
        CLOSED_HERE,
        EVENT_NOT_OPEN,
        BECAME_ANOTHER_EVENT,
        LINKED_TO_ANOTHER_ENTRY,
        BROKEN_RULES,
        /** A refusal by another rule; the type names it. */
        REFUSED,
        /** An unexpected error on our side. */
        INTERNAL;

        DomainException illegal(String detail) {
            return new DomainException(ProblemType.ILLEGAL_TRANSITION, detail).because(this);
        }

        static Code of(FetchRefusal refusal) {
            return switch (refusal) {
                case INVALID_URL -> INVALID_URL;
                case FORBIDDEN_SCHEME -> FORBIDDEN_SCHEME;
                case CREDENTIALS_IN_URL -> CREDENTIALS_IN_URL;
                case FORBIDDEN_PORT -> FORBIDDEN_PORT;
                case UNKNOWN_HOST -> UNKNOWN_HOST;
                case FORBIDDEN_ADDRESS -> FORBIDDEN_ADDRESS;
                case UNREACHABLE -> UNREACHABLE;
                case TOO_SLOW -> TOO_SLOW;
                case TOO_LARGE -> TOO_LARGE;
                case TOO_MANY_HEADERS -> TOO_MANY_HEADERS;
                case TOO_MANY_REDIRECTS -> TOO_MANY_REDIRECTS;
                case UNREADABLE -> UNREADABLE;
            };
        }

        static Code of(Unreadable why) {
            return valueOf(why.name());
        }
    }

    static ImportProblem of(DomainException problem) {
        var sent = problem.toProblem(null);
        return new ImportProblem(
                code(problem.type(), sent.reason(), sent.violations()),
                sent.type(),
                sent.detail(),
                sent.violations() == null ? List.of() : sent.violations());
    }

    private static Code code(ProblemType type, @Nullable String reason, @Nullable List<Violation> violations) {
        return WireEnums.parse(Code.class, reason)
                .orElseGet(() -> type == ProblemType.INTERNAL
                        ? Code.INTERNAL
                        : type == ProblemType.TOO_LARGE
                                ? Code.TOO_LARGE
                                : violations != null && !violations.isEmpty() ? Code.BROKEN_RULES : Code.REFUSED);
    }
}
