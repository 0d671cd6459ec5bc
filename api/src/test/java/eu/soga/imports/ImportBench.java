package eu.soga.imports;

import static org.assertj.core.api.Assertions.assertThat;

import eu.soga.events.PublicEvents;
import eu.soga.organisations.Organisation;
import eu.soga.shared.security.OnBehalf;
import eu.soga.testing.Now;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How long the largest import takes; no test of every day: {@code mvn test -Dtest=ImportBench}, see bench/README.md. */
@QuarkusTest
class ImportBench {
    private static final int ROWS = 5000;
    private static final int KNOWN = 2000;
    private static final LocalDate FIRST = Now.today().plusDays(20);

    private final ImportApplication application;
    private final OnBehalf behalf;

    @Inject
    ImportBench(ImportApplication application, OnBehalf behalf) {
        this.application = application;
        this.behalf = behalf;
    }

    private enum Source {
        ICAL("agenda.ics"),
        CSV("agenda.csv");

        private final String file;

        Source(String file) {
            this.file = file;
        }

        String text(String suffix) {
            return this == ICAL
                    ? ImportCalls.calendar(
                            rows(i -> ImportCalls.entry("u" + i, title(i) + suffix, day(i).replace("-", ""))))
                    : "uid,title,summary,start,end,city,country\r\n"
                            + rows(i -> "u%d,%s,On y apprend des choses.,%sT14:00,%sT17:00,Lyon,FR\r\n"
                                    .formatted(i, title(i) + suffix, day(i), day(i)));
        }

        private static String rows(IntFunction<String> row) {
            return IntStream.range(0, ROWS).mapToObj(row).collect(Collectors.joining());
        }

        private static String title(int i) {
            String[] what = {"Atelier", "Rencontre", "Formation", "Café", "Conférence"};
            String[] about = {"données", "logiciels libres", "sobriété", "communs", "inclusion", "cartographie"};
            return what[i % what.length] + " " + about[i % about.length] + " " + i;
        }

        private static String day(int i) {
            return FIRST.plusDays(i % 500).toString();
        }
    }

    @ParameterizedTest
    @EnumSource
    void of_five_thousand_entries(Source source) {
        Organisation organisation = OrganisationFixtures.representedBy("ana");
        PublicEvents.many(KNOWN, FIRST.plusDays(30));
        long start = System.nanoTime();
        String first = ImportCalls.preview("ana", organisation, source.file, source.text(""));
        tell(source, "preview, all new beside " + KNOWN + " events", start);

        start = System.nanoTime();
        ImportCalls.apply("ana", first, "draft", "new", "possible-duplicate").statusCode(200);
        tell(source, "apply, the request", start);
        tell(source, ImportCalls.read("ana", first).getInt("rows.applied") + " rows applied by then", start);
        behalf.of("ana", "Ana", () -> application.work(UUID.fromString(first), Duration.ofMinutes(30)));
        tell(source, "apply, all as drafts", start);
        assertThat(ImportCalls.read("ana", first).getInt("rows.applied")).isEqualTo(ROWS);

        start = System.nanoTime();
        String second = ImportCalls.preview("ana", organisation, source.file, source.text(""));
        tell(source, "preview again, all unchanged", start);
        assertThat(ImportCalls.read("ana", second).getInt("verdicts.unchanged")).isEqualTo(ROWS);
        start = System.nanoTime();
        String third = ImportCalls.preview("ana", organisation, source.file, source.text(" (bis)"));
        tell(source, "preview again, all changed", start);
        assertThat(ImportCalls.read("ana", third).getInt("verdicts.changed")).isEqualTo(ROWS);
    }

    private static void tell(Source source, String what, long start) {
        System.out.printf(Locale.ROOT, "| %s | %s | %.1f |%n", source, what, (System.nanoTime() - start) / 1e9);
    }
}
