package eu.soga.events;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.OptBoolean;
import eu.soga.shared.text.OneLine;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How people register: elsewhere at an address, or here for seats that are counted.
 *
 * @param url address when people register elsewhere
 * @param capacity seats when people register here; null when nothing limits them
 * @param waitingList how many people may wait for a seat in each way of taking part; null for no waiting list
 * @param opensAt local time in the event's zone at which registration here opens; null when it is open from the
 *     publication on
 * @param closesAt local time in the event's zone at which registration closes; the earlier one when it occurs twice.
 *     Null when nobody stated it
 */
@Embeddable
public record RegistrationPolicy(
        @Enumerated(EnumType.STRING) @Nullable Mode mode,
        @OneLine @Nullable String url,
        @Embedded @Nullable Capacity capacity,

        @Schema(minimum = "0", maximum = "100000") @Nullable Integer waitingList,

        @JsonFormat(pattern = "uuuu-MM-dd'T'HH:mm", lenient = OptBoolean.FALSE)
        @Schema(
                implementation = String.class,
                description = "From when on, as clocks show in the event's zone: yyyy-MM-ddTHH:mm.",
                examples = "2026-10-01T09:00")
        @Nullable
        LocalDateTime opensAt,

        @JsonFormat(pattern = "uuuu-MM-dd'T'HH:mm", lenient = OptBoolean.FALSE)
        @Schema(
                implementation = String.class,
                description = "Until when, as clocks show in the event's zone: yyyy-MM-ddTHH:mm.",
                examples = "2026-11-20T18:00")
        @Nullable
        LocalDateTime closesAt) {
    /** Most seats, and most people on a waiting list. */
    static final int MOST = 100_000;

    /** Creates a policy without seats. */
    public RegistrationPolicy(@Nullable Mode mode, @Nullable String url, @Nullable LocalDateTime closesAt) {
        this(mode, url, null, null, null, closesAt);
    }

    /** Seats by way of taking part; null where nothing limits them. */
    @Embeddable
    @Schema(name = "SeatCapacity")
    public record Capacity(
            @Schema(minimum = "0", maximum = "100000") @Nullable
            Integer onSite,

            @Schema(minimum = "0", maximum = "100000") @Nullable
            Integer remote) {}

    /** The ways to register. */
    @Schema(name = "RegistrationPolicy.Mode")
    public enum Mode {
        /** No registration. */
        NONE,
        /** On another website. */
        EXTERNAL,
        /** On this platform. */
        HERE
    }
}
