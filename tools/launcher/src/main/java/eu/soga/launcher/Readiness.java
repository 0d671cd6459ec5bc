package eu.soga.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Waits until an address answers 200, while its process lives. */
final class Readiness {

    private static final Duration PATIENCE = Duration.ofMinutes(8);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(15);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Progress progress;

    Readiness(Progress progress) {
        this.progress = progress;
    }

    void await(Child child, String url) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(5))
                .build();
        var start = System.nanoTime();
        var nextSign = SIGN_OF_LIFE;
        while (!answers(request)) {
            child.requireAlive();
            var waited = Duration.ofNanos(System.nanoTime() - start);
            if (waited.compareTo(PATIENCE) > 0) {
                throw new LocalSystemException(
                        "%s did not answer at %s within %d minutes".formatted(child.name(), url, PATIENCE.toMinutes()));
            }
            if (waited.compareTo(nextSign) > 0) {
                progress.say(child.name(), "still starting");
                nextSign = nextSign.plus(SIGN_OF_LIFE);
            }
            Thread.sleep(PAUSE);
        }
    }

    private boolean answers(HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
