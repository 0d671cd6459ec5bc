package eu.soga.shared.errors;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An RFC 9457 problem as sent.
 *
 * @param reason a machine word for a refusal that has several causes
 * @param existing path of the thing that stands in the way, for a duplicate
 */
@Schema(name = "Problem")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String instance,
        @Nullable List<Violation> violations,
        @Nullable String reason,
        @Nullable String existing) {}
