package eu.soga.imports;

import static eu.soga.imports.ImportCalls.apply;
import static eu.soga.imports.ImportCalls.calendar;
import static eu.soga.imports.ImportCalls.entry;
import static eu.soga.imports.ImportCalls.preview;
import static eu.soga.imports.ImportCalls.read;
import static eu.soga.imports.ImportCalls.take;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import eu.soga.events.Event;
import eu.soga.organisations.Organisation;
import eu.soga.testing.Now;
import eu.soga.testing.OrganisationFixtures;
import eu.soga.testing.Statements;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;

/** What an import costs the database: of a preview no more than one statement each 100 rows. */
@QuarkusTest
@Now.At("2026-11-20T09:00:00Z")
class ImportCostTest {
    private static final int HUNDREDS = 3;

    private final SessionFactory factory;

    @Inject
    ImportCostTest(SessionFactory factory) {
        this.factory = factory;
    }

    @Test
    void new_rows_are_compared_at_once_and_saved_by_the_hundred() {
        Organisation mine = OrganisationFixtures.representedBy("ana");
        long few = Statements.of(() -> preview("ana", mine, "a.ics", entries(10, "")));
        long many = Statements.of(() -> preview("ana", mine, "a.ics", entries(10 + 100 * HUNDREDS, "")));
        assertThat(many - few).isBetween(0L, (long) HUNDREDS);
    }

    @Test
    void known_rows_are_read_at_once_changed_or_not() {
        Organisation mine = OrganisationFixtures.representedBy("ana");
        take("ana", mine, "a.ics", entries(40, ""));
        for (String suffix : new String[] {"", " bis"}) {
            long few = Statements.of(() -> preview("ana", mine, "a.ics", entries(4, suffix)));
            long many = Statements.of(() -> preview("ana", mine, "a.ics", entries(40, suffix)));
            assertThat(many).isEqualTo(few);
        }
        String id = preview("ana", mine, "a.ics", entries(40, " bis"));
        assertThat(read("ana", id).getInt("verdicts.changed")).isEqualTo(40);
    }

    @Test
    void a_row_that_is_begun_takes_twenty_statements_at_most_and_writes_its_event_once() {
        Organisation mine = OrganisationFixtures.representedBy("ana");
        String id = preview("ana", mine, "a.ics", entries(20, ""));
        Statistics statistics = factory.getStatistics();
        statistics.setStatisticsEnabled(true);
        try {
            statistics.clear();
            apply("ana", id, "draft", "new").statusCode(200).body("rows.applied", equalTo(20));
        } finally {
            statistics.setStatisticsEnabled(false);
        }
        assertThat(statistics.getPrepareStatementCount()).isLessThanOrEqualTo(20 * 20);
        assertThat(statistics.getEntityStatistics(Event.class.getName()).getUpdateCount())
                .isZero();
    }

    private static String entries(int count, String suffix) {
        LocalDate first = LocalDate.of(2027, 1, 4);
        return calendar(IntStream.range(0, count)
                .mapToObj(i -> entry(
                        "u" + i, "Rencontre " + i + suffix, first.plusDays(i).format(DateTimeFormatter.BASIC_ISO_DATE)))
                .toArray(String[]::new));
    }
}
