package eu.soga.members.counts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import eu.soga.members.MembersConfig;
import eu.soga.members.counts.MemberCounts.Dimension;
import eu.soga.members.counts.MemberCounts.MemberGroup;
import eu.soga.members.counts.MemberCounts.PaidYear;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.tables.Column;
import eu.soga.shared.tables.CsvWriter;
import eu.soga.shared.tables.Table;
import eu.soga.shared.web.WireEnums;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Reads paid terms in one statement and counts them. Tested beside the entities' own account of the same terms. */
@ApplicationScoped
class CountsReading {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private static final String LEDGER = """
            SELECT s.membership_id, s.year,
                   (SELECT l.tier FROM term_line l
                    WHERE l.term_id = s.id AND l.from_day <= seen.on_day
                      AND (SELECT sum(c.cents) FROM term_line c WHERE c.term_id = l.term_id AND c.position <= l.position)
                          <= s.paid_cents
                    ORDER BY l.position DESC LIMIT 1),
                   coalesce((SELECT c.college FROM college_stay c
                             WHERE c.membership_id = s.membership_id AND c.from_day <= seen.on_day
                             ORDER BY c.from_day DESC LIMIT 1), m.college),
                   m.country, m.segment, CAST(:day AS date) >= s.first_day AND CAST(:day AS date) < s.end_day
            FROM settled_term s
            JOIN membership m ON m.id = s.membership_id
            CROSS JOIN LATERAL (SELECT GREATEST(s.first_day, LEAST(s.end_day - 1, CAST(:day AS date))) AS on_day) seen
            ORDER BY s.first_day
            """;

    private final Session session;
    private final MembersConfig config;
    private final Clock clock;

    CountsReading(Session session, MembersConfig config, Clock clock) {
        this.session = session;
        this.config = config;
        this.clock = clock;
    }

    /**
     * The figures of a year, in all and by what members are.
     *
     * @param on the day for which {@code upToDate} is counted
     */
    record MemberCountsResponse(int year, LocalDate on, MemberCounts all, Map<String, List<MemberGroup>> by) {}

    /** A row of the CSV file. */
    private record Row(String by, String value, MemberCounts counts) {}

    private static final Table<Row> TABLE = new Table<>(
            "members",
            "The members of a year, in all and by what they are",
            List.of(
                    new Column<>(
                            "by", Column.Type.WORD, "What is counted: all, tier, college, country, segment", Row::by),
                    new Column<>("value", Column.Type.WORD, "Which of them; empty for all", Row::value),
                    integer("paid", "Members who paid the year, or were exempt", MemberCounts::paid),
                    integer("new", "Of these: never paid before", MemberCounts::newMembers),
                    integer("renewed", "Of these: paid the year before too", MemberCounts::renewed),
                    integer("returned", "Of these: paid some earlier year, not the one before", MemberCounts::returned),
                    integer("lapsed", "Paid the year before, not this one", MemberCounts::lapsed),
                    integer("upToDate", "A paid term covers the day", MemberCounts::upToDate),
                    new Column<>(
                            "renewalRate",
                            Column.Type.NUMBER,
                            "Share of those who paid the year before and paid this one",
                            row -> row.counts.renewalRate())));

    private static Column<Row> integer(String name, String description, Function<MemberCounts, Long> value) {
        return new Column<>(name, Column.Type.INTEGER, description, row -> value.apply(row.counts));
    }

    /**
     * @param year the present one when neither is given
     * @param on the last day of the year, or today within the present year, when left out
     * @throws DomainException 400
     */
    @Transactional
    MemberCountsResponse of(@Nullable Integer year, @Nullable LocalDate on) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), config.zone());
        int counted = year != null ? year : on != null ? on.getYear() : today.getYear();
        if (counted < FIRST_YEAR || counted > LAST_YEAR)
            throw DomainException.invalid("?year", "Give a year between " + FIRST_YEAR + " and " + LAST_YEAR + ".");
        if (year != null && on != null && on.getYear() != year)
            throw DomainException.invalid("?on", "Give a day of that year, or leave one of the two out.");
        LocalDate day = on != null ? on : counted == today.getYear() ? today : LocalDate.of(counted, 12, 31);
        List<PaidYear> ledger = ledger(day);
        Map<String, List<MemberGroup>> by = new LinkedHashMap<>();
        for (Dimension dimension : Dimension.values())
            by.put(WireEnums.word(dimension), MemberCounts.by(dimension, counted, ledger));
        return new MemberCountsResponse(counted, day, MemberCounts.of(counted, ledger), by);
    }

    /** The figures of each year in which somebody paid, the first one first. */
    @Transactional
    List<MemberYearCounts> years() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), config.zone());
        List<PaidYear> ledger = ledger(today);
        return ledger.stream()
                .map(PaidYear::year)
                .distinct()
                .sorted()
                .map(year -> MemberYearCounts.of(year, MemberCounts.of(year, ledger)))
                .toList();
    }

    /** A year in a chart or its table; who is up to date is a question of a day and not in it. */
    record MemberYearCounts(
            int year,
            long paid,
            @JsonProperty("new") long newMembers,
            long renewed,
            long returned,
            long lapsed,
            @JsonInclude @Nullable Double renewalRate) {
        static MemberYearCounts of(int year, MemberCounts counts) {
            return new MemberYearCounts(
                    year,
                    counts.paid(),
                    counts.newMembers(),
                    counts.renewed(),
                    counts.returned(),
                    counts.lapsed(),
                    counts.renewalRate());
        }
    }

    /** As {@link #of}, for spreadsheets. */
    byte[] csv(MemberCountsResponse counts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvWriter<Row> writer = CsvWriter.forSpreadsheets(out, TABLE);
        writer.row(new Row("all", "", counts.all));
        counts.by.forEach((dimension, groups) ->
                groups.forEach(group -> writer.row(new Row(dimension, group.value(), group.counts()))));
        writer.flush();
        return out.toByteArray();
    }

    private List<PaidYear> ledger(LocalDate day) {
        return session.createNativeQuery(LEDGER, Object[].class).setParameter("day", day).getResultList().stream()
                .map(row -> new PaidYear(
                        (UUID) row[0],
                        ((Number) row[1]).intValue(),
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        (String) row[5],
                        (Boolean) row[6]))
                .toList();
    }
}
