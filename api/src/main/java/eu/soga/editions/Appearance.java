package eu.soga.editions;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** That a person speaks in a session, or moderates it. */
@Embeddable
public record Appearance(
        @NotNull @Column(name = "speaker_id") UUID speakerId,
        @NotNull @Enumerated(EnumType.STRING) SpeakerPart part) {}
