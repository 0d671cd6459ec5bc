package eu.soga.events;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.OptBoolean;
import eu.soga.shared.text.OneLine;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How people register, with the address when they register elsewhere.
 *
 * @param closesAt local time in the event's zone at which registration closes; the earlier one when it occurs twice.
 *     Null when nobody stated it
 */
@Embeddable
public record RegistrationPolicy(
        @Enumerated(EnumType.STRING) @Nullable Mode mode,
        @OneLine @Nullable String url,

        @JsonFormat(pattern = "uuuu-MM-dd'T'HH:mm", lenient = OptBoolean.FALSE)
        @Schema(
                implementation = String.class,
                description = "Until when, as clocks show in the event's zone: yyyy-MM-ddTHH:mm.",
                examples = "2026-11-20T18:00")
        @Nullable
        LocalDateTime closesAt) {
    /** The ways to register. */
    @Schema(name = "RegistrationPolicy.Mode")
    public enum Mode {
        /** No registration. */
        NONE,
        /** On another website. */
        EXTERNAL,
        /** On this platform. Refused until registration exists. */
        HERE
    }
}
