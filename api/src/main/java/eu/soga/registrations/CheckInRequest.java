package eu.soga.registrations;

import com.fasterxml.jackson.annotation.JsonIgnore;
import eu.soga.shared.text.OneLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a device at the door has recorded since it last sent something.
 *
 * @param sentAt what the clock of the device shows now; the difference to ours corrects every entry
 */
record CheckInRequest(
        @NotNull UUID eventId,
        @NotNull Instant sentAt,
        @NotNull @Size(max = 500) List<@NotNull @Valid CheckInEntry> entries) {
    /**
     * One entry: somebody came, or an earlier entry is taken back.
     *
     * @param clientId made by the device, once for each entry
     * @param code of the person's registration; null for a person without one
     * @param name of a person without a registration
     * @param at what the clock of the device showed
     * @param departure place the person came from
     * @param undoes the entry that is taken back; null when somebody came
     */
    record CheckInEntry(
            @NotNull UUID clientId,

            @OneLine @Nullable @Size(max = 40) String code,

            @OneLine @Nullable @Size(max = 120) String name,

            @NotNull Instant at,

            @OneLine @Nullable @Size(min = 1, max = 120) String departure,

            @Nullable UUID undoes) {
        @JsonIgnore
        @AssertTrue(message = "{soga.registrations.check-in}")
        boolean isOfOneKind() {
            boolean coded = code != null && !code.isBlank();
            boolean named = name != null && !name.isBlank();
            return (coded ? 1 : 0) + (named ? 1 : 0) + (undoes != null ? 1 : 0) == 1
                    && (undoes == null || !undoes.equals(clientId));
        }
    }
}
