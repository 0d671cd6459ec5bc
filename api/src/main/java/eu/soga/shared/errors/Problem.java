package eu.soga.shared.errors;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.shared.openapi.Words;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An RFC 9457 problem as sent.
 *
 * @param reason machine-readable cause of a refusal that can have several; null otherwise
 * @param existing path of the thing that already exists, for a duplicate; null otherwise
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
        @Words(RefusalReason.class) @Nullable String reason,
        @Nullable String existing) {}
