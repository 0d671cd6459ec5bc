package eu.soga.testing;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several people who begin at the same moment. Whoever is not done after a while fails the test and holds up nobody. */
public final class AtOnce {
    private static final int LIMIT_SECONDS = 120;

    private AtOnce() {}

    /** Threads that end with the JVM at the latest, one for each person. */
    static ExecutorService people() {
        return Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().factory());
    }

    /** What each of them got, in their order. */
    public static <T> List<T> answers(List<? extends Callable<T>> acts) throws Exception {
        ExecutorService people = people();
        try {
            CyclicBarrier start = new CyclicBarrier(acts.size());
            List<Future<T>> begun = acts.stream()
                    .map(act -> people.submit(() -> {
                        start.await(LIMIT_SECONDS, SECONDS);
                        return act.call();
                    }))
                    .toList();
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : begun) answers.add(answer.get(LIMIT_SECONDS, SECONDS));
            return answers;
        } finally {
            people.shutdownNow();
        }
    }
}
