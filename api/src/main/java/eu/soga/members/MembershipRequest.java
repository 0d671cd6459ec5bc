package eu.soga.members;

import eu.soga.shared.bank.Money;
import eu.soga.shared.text.OneLine;
import eu.soga.shared.text.Texts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An application for membership.
 *
 * @param organisationId null when the caller applies as a person
 * @param country ISO 3166-1 alpha-2; an organisation's own when left out
 * @param segment null when none fits
 * @param budget yearly, of an organisation; asked for when the tier's price depends on it
 * @param statutes version that the applicant accepts
 * @param language of the mails
 */
record MembershipRequest(
        @Nullable UUID organisationId,
        @OneLine @NotBlank @Size(max = 60) String tier,
        @OneLine @NotBlank @Size(max = 60) String college,
        @OneLine @Nullable @Size(max = 60) String segment,

        @Nullable @Pattern(regexp = "[A-Z]{2}", message = "{soga.country}")
        String country,

        @Nullable @Valid Money budget,
        @Nullable @Size(max = 3000) String motivation,
        @OneLine @NotBlank @Size(max = 60) String statutes,

        @NotNull @Pattern(regexp = Texts.ONE_OF_OWN, message = "{soga.alerts.language}")
        String language) {}
