package eu.soga.testing;

import eu.soga.shared.kept.PublicState;
import jakarta.enterprise.inject.spi.CDI;
import java.util.stream.LongStream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;

/** Counts the SQL statements of an act. */
public final class Statements {
    private Statements() {}

    /** As {@link #of}, of an answer that nothing was kept of. */
    public static long ofNew(Runnable act) {
        PublicState state = CDI.current().select(PublicState.class).get();
        return of(() -> {
            state.changed();
            act.run();
        });
    }

    /** The fewest of three times, because a job in the background may add its own. */
    public static long of(Runnable act) {
        Statistics statistics = CDI.current().select(SessionFactory.class).get().getStatistics();
        statistics.setStatisticsEnabled(true);
        try {
            return LongStream.generate(() -> {
                        statistics.clear();
                        act.run();
                        return statistics.getPrepareStatementCount();
                    })
                    .limit(3)
                    .min()
                    .orElseThrow();
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }
}
