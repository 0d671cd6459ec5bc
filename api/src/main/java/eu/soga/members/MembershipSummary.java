package eu.soga.members;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A membership in the desk's list.
 *
 * @param organisation slug; null for a person
 * @param tier of the next term
 * @param paidUntil the day after the last paid one; null when nothing was paid
 * @param balance of the last term whose dues were called for, in cents; null without one
 * @param currency of the balance; null without one
 */
@JsonInclude
record MembershipSummary(
        UUID id,
        MembershipStatus status,
        String name,
        @Nullable String organisation,
        String country,
        String tier,
        String college,
        @Nullable String segment,
        @Nullable LocalDate paidUntil,
        @Nullable Long balance,
        @Nullable String currency,
        Instant createdAt) {}
