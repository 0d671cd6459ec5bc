package eu.soga.members;

import eu.soga.shared.errors.DomainException;
import eu.soga.shared.persistence.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What a tier costs from a day on, and which days a term has that begins under it. */
@Entity
@Table(name = "price_list")
class PriceList extends BaseEntity {
    /** How long a membership year is. */
    enum YearMode {
        /** Until the end of a calendar year. */
        CALENDAR,
        /** Twelve months from its first day. */
        ROLLING
    }

    /**
     * The days of a term.
     *
     * @param year the membership year it counts for; each term counts for one
     * @param endDay the day after the last one
     */
    record Period(int year, LocalDate firstDay, LocalDate endDay) {}

    @Version
    int version;

    String tier;

    @Column(name = "valid_from")
    LocalDate validFrom;

    @Column(name = "year_mode")
    @Enumerated(EnumType.STRING)
    YearMode yearMode;

    /** {@code MM-dd}: who joins from this day on is a member until the end of the next year. */
    @Column(name = "roll_over")
    @Nullable
    String rollOver;

    String currency;

    /** Rising budgets in cents, the first one 0, each with its amount in cents. */
    @JdbcTypeCode(SqlTypes.JSON)
    List<Map<String, Long>> brackets = new ArrayList<>();

    @Column(name = "payment_page")
    @Nullable
    String paymentPage;

    boolean example;

    protected PriceList() {}

    PriceList(String tier, Instant now) {
        this.tier = tier;
        this.createdAt = now;
    }

    /** True when the amount depends on the organisation's budget. */
    boolean asksForBudget() {
        return brackets.size() > 1;
    }

    /** The dues in cents. @param budget yearly, in cents; null counts as 0 */
    long priceFor(@Nullable Long budget) {
        long yearly = budget == null ? 0 : budget;
        return brackets.stream()
                .filter(bracket -> ((Number) bracket.get("from")).longValue() <= yearly)
                .mapToLong(bracket -> ((Number) bracket.get("cents")).longValue())
                .reduce((lower, upper) -> upper)
                .orElseThrow();
    }

    /** The term of who joins, or comes back, on this day. */
    Period joining(LocalDate day) {
        if (yearMode == YearMode.ROLLING) return following(day);
        boolean late = rollOver != null
                && !day.isBefore(MonthDay.parse("--" + rollOver).atYear(day.getYear()));
        int year = late ? day.getYear() + 1 : day.getYear();
        return new Period(year, day, LocalDate.of(year + 1, 1, 1));
    }

    /** The term that follows one which ended before this day. */
    Period following(LocalDate day) {
        LocalDate end = yearMode == YearMode.ROLLING ? day.plusYears(1) : LocalDate.of(day.getYear() + 1, 1, 1);
        return new Period(day.getYear(), day, end);
    }

    /** True when somebody was asked for one of its prices: it stays as it is then. */
    boolean isUsed() {
        return TermLine.count("priceListId", id) > 0;
    }

    /** The list in force for a tier on a day. */
    static Optional<PriceList> on(String tier, LocalDate day) {
        return find("tier = ?1 and validFrom <= ?2 order by validFrom desc", tier, day)
                .firstResultOptional();
    }

    static PriceList lock(UUID id) {
        return PriceList.<PriceList>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> DomainException.notFound("price list"));
    }
}
