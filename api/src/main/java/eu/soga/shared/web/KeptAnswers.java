package eu.soga.shared.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import eu.soga.shared.kept.PublicState;
import eu.soga.shared.kept.PublicState.Moment;
import eu.soga.shared.kept.PublicState.Span;
import eu.soga.shared.security.CurrentUser;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPOutputStream;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * Keeps whole public answers as bytes, and gives them again on the event loop, without a thread, a transaction or a
 * question to the database, for as long as {@link PublicState} says that they are true. A question is the same when
 * path, parameters in any order, the reader's languages, {@code Accept} and encoding are the same. Callers with a token
 * neither get nor leave anything here. Limits, and the headers that every answer has, are as without it.
 */
@Singleton
class KeptAnswers {
    /** After the limits and the checks of address and headers. */
    private static final int AFTER_THE_CHECKS = 800;

    private static final String QUESTION = "soga.kept.question";
    private static final int LARGEST = 2_000_000;
    /** What an entry needs beside its bytes. */
    private static final int OVERHEAD = 1500;

    private static final int MOST_LANGUAGES = 10_000;
    /** Headers that are said anew for every answer, by the framework or by the rate limit. */
    private static final Set<String> ANEW = Set.of(
            "content-length",
            "content-encoding",
            "transfer-encoding",
            "connection",
            "date",
            "ratelimit",
            "ratelimit-policy");

    private final PublicState state;
    private final RateLimit limits;
    private final ReaderLanguages languages;
    private final CurrentUser user;
    private List<String> signedIn = List.of();
    private Cache<String, Answer> answers = Caffeine.newBuilder().maximumSize(0).build();
    /** The reader's languages by {@code Accept-Language}, learned from requests. */
    private final Cache<String, String> orders =
            Caffeine.newBuilder().maximumSize(MOST_LANGUAGES).build();

    KeptAnswers(PublicState state, RateLimit limits, ReaderLanguages languages, CurrentUser user) {
        this.state = state;
        this.limits = limits;
        this.languages = languages;
        this.user = user;
    }

    /** Not in the constructor, because filters are created before the configuration can be read. */
    void start(@Observes StartupEvent started, KeptAnswersConfig config) {
        signedIn = config.signedIn();
        answers = Caffeine.newBuilder()
                .maximumWeight(config.megabytes() * 1_000_000L)
                .weigher((String key, Answer answer) -> 2 * key.length() + answer.body.length() + OVERHEAD)
                .executor(Runnable::run)
                .build();
    }

    void register(@Observes Filters filters) {
        filters.register(this::answer, AFTER_THE_CHECKS);
    }

    /**
     * An answer.
     *
     * @param headers name and value in turn
     */
    private record Answer(Span span, String tag, String[] headers, Buffer body, boolean gzip) {}

    /** A question that nothing is kept for yet. The state is taken before anything is read. */
    private static final class Question {
        private final Moment moment;
        private final String acceptLanguage;
        private final String[] parts;
        private @Nullable CompletableFuture<byte[]> body;
        private @Nullable SpooledFile growing;
        private @Nullable String order;
        private @Nullable Span span;
        private @Nullable String tag;
        private @Nullable String type;

        Question(Moment moment, String acceptLanguage, String[] parts) {
            this.moment = moment;
            this.acceptLanguage = acceptLanguage;
            this.parts = parts;
        }
    }

    private void answer(RoutingContext context) {
        HttpServerRequest request = context.request();
        MultiMap headers = request.headers();
        if (request.method() != HttpMethod.GET
                || signedIn.stream().anyMatch(headers::contains)
                || headers.contains(HttpHeaders.CONTENT_LENGTH)
                || headers.contains("Transfer-Encoding")) {
            context.next();
            return;
        }
        String coding = EntityTags.coding(headers.get(HttpHeaders.ACCEPT_ENCODING));
        String acceptLanguage = String.join(",", headers.getAll(HttpHeaders.ACCEPT_LANGUAGE));
        String order = orders.getIfPresent(acceptLanguage);
        String[] parts = {canonical(request), String.join(",", headers.getAll(HttpHeaders.ACCEPT)), coding};
        Answer kept = order == null ? null : answers.getIfPresent(key(parts, order));
        if (kept != null && state.holds(kept.span) && limits.spend(context)) {
            send(kept, headers.get(HttpHeaders.IF_NONE_MATCH), context.response());
            return;
        }
        // deflate alone is rare, and not worth keeping bytes of its own
        if (!coding.equals("-deflate"))
            state.now().ifPresent(moment -> ask(context, new Question(moment, acceptLanguage, parts)));
        context.next();
    }

    /** Waits for the answer. What is registered first runs last: the framework has written every header by then. */
    private void ask(RoutingContext context, Question question) {
        context.put(QUESTION, question);
        context.addHeadersEndHandler(_ -> {
            if (question.body != null) keep(question, question.body, context.response());
        });
    }

    private static void send(Answer kept, @Nullable String ifNoneMatch, HttpServerResponse response) {
        MultiMap headers = response.headers();
        boolean same = EntityTags.matches(ifNoneMatch, kept.tag);
        for (int i = 0; i < kept.headers.length; i += 2) headers.set(kept.headers[i], kept.headers[i + 1]);
        if (same) {
            response.setStatusCode(304).end();
            return;
        }
        if (kept.gzip) headers.set(HttpHeaders.CONTENT_ENCODING, "gzip");
        response.end(kept.body);
    }

    /** Returns path and query, with the parameters of the API in the order of their names; pages repeat theirs as sent. */
    private static String canonical(HttpServerRequest request) {
        String uri = request.uri();
        int query = uri.indexOf('?');
        if (query < 0 || uri.indexOf('&', query) < 0 || !uri.startsWith("/api/")) return uri;
        String[] parameters = uri.substring(query + 1).split("&");
        // a stable order: several values of one parameter stay as they are
        Arrays.sort(parameters, (one, other) -> name(one).compareTo(name(other)));
        return uri.substring(0, query + 1) + String.join("&", parameters);
    }

    private static String name(String parameter) {
        int end = parameter.indexOf('=');
        return end < 0 ? parameter : parameter.substring(0, end);
    }

    private static String key(String[] parts, String order) {
        return parts[0] + '\n' + parts[1] + '\n' + parts[2] + '\n' + order;
    }

    /**
     * Takes the bytes of an answer that may be kept, after every other filter; its headers are taken when they are
     * sent.
     */
    @ServerResponseFilter(priority = 100)
    void take(
            ContainerRequestContext request,
            ContainerResponseContext response,
            ResourceInfo resource,
            RoutingContext context)
            throws IOException {
        Question question = context.get(QUESTION);
        if (question == null
                || resource.getResourceMethod() == null
                || !resource.getResourceMethod().isAnnotationPresent(Kept.class)
                || request.getUriInfo().getQueryParameters().containsKey(FieldSelection.NAME)
                || Context.isOnEventLoopThread()
                || !user.isAnonymous()) return;
        SpooledFile growing = response.getEntity() instanceof LongBody file ? file.growing() : null;
        CompletableFuture<byte[]> body = growing == null ? body(request, response) : growing.whole(LARGEST);
        Object type = response.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE);
        Object tag = response.getHeaders().getFirst(HttpHeaders.ETAG);
        if (body == null || type == null || tag == null) return;
        question.growing = growing;
        question.body = body;
        question.order = String.join(",", languages.accepted());
        question.span = state.spanOf(question.moment);
        question.tag = tag.toString();
        question.type = type.toString();
    }

    /** Returns the bytes of the answer; those of a 304 too, which would otherwise never be kept. */
    private static @Nullable CompletableFuture<byte[]> body(
            ContainerRequestContext request, ContainerResponseContext response) throws IOException {
        byte[] body = switch (response.getStatus()) {
            case 304 -> (byte[]) request.getProperty(EntityTags.BODY);
            case 200 ->
                switch (response.getEntity()) {
                    case byte[] bytes -> bytes;
                    case LongBody file -> shortBody(file, response);
                    case null, default -> null;
                };
            default -> null;
        };
        return body == null || body.length > LARGEST ? null : CompletableFuture.completedFuture(body);
    }

    /** Returns the bytes of a file that turns out to be short; null for others, which are sent piece by piece. */
    private static byte @Nullable [] shortBody(LongBody file, ContainerResponseContext response) throws IOException {
        byte[] begin = file.readNBytes(LARGEST + 1);
        if (begin.length <= LARGEST) {
            file.close();
            response.setEntity(begin);
            return begin;
        }
        response.setEntity(file.after(begin));
        return null;
    }

    /** Keeps the answer, once all its bytes are known. */
    private void keep(Question question, CompletableFuture<byte[]> body, HttpServerResponse response) {
        List<String> headers = new ArrayList<>();
        for (String name : response.headers().names())
            if (!ANEW.contains(name.toLowerCase(Locale.ROOT))) {
                headers.add(name);
                headers.add(String.join(", ", response.headers().getAll(name)));
            }
        if (!response.headers().contains(HttpHeaders.CONTENT_TYPE)) {
            headers.add(HttpHeaders.CONTENT_TYPE);
            headers.add(question.type);
        }
        orders.put(question.acceptLanguage, question.order);
        body.thenAccept(bytes -> {
            String tag = tag(question);
            headers.replaceAll(value -> value.equals(question.tag) ? tag : value);
            boolean gzip = question.parts[2].equals("-gzip") && tag.endsWith("-gzip\"");
            answers.put(
                    key(question.parts, question.order),
                    new Answer(
                            question.span,
                            tag,
                            headers.toArray(String[]::new),
                            Buffer.buffer(gzip ? gzip(bytes) : bytes),
                            gzip));
        });
    }

    /** Returns the tag of its bytes; what was sent while it was written has one that nothing else has. */
    private static String tag(Question question) {
        if (question.growing == null) return question.tag;
        return '"' + question.growing.tag() + (question.tag.endsWith("-gzip\"") ? "-gzip\"" : "\"");
    }

    private static byte[] gzip(byte[] body) {
        var out = new ByteArrayOutputStream(body.length / 4);
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new IllegalStateException("memory can be written", e);
        }
        return out.toByteArray();
    }
}
