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
 * @param closesAt until when, as clocks show where the event takes place; the earlier time when they show it twice.
 *     Null when nobody said
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
    /** How one takes a seat. */
    @Schema(name = "RegistrationPolicy.Mode")
    public enum Mode {
        /** Just come. */
        NONE,
        /** At another address. */
        EXTERNAL,
        /** On this platform. Refused until registration exists. */
        HERE
    }
}
