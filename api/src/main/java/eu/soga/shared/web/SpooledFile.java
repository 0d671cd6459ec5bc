package eu.soga.shared.web;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.Consumer;

/**
 * A long answer on its way out: written to a temporary file first, so that memory stays small whatever its length, and
 * that its entity tag is known before the first byte is sent. The file has no name: it is gone when it is closed, or
 * with the process.
 */
public final class SpooledFile implements AutoCloseable {
    private final FileChannel file;
    private final String tag;

    private SpooledFile(FileChannel file, String tag) {
        this.file = file;
        this.tag = tag;
    }

    /** The file that {@code content} writes. */
    public static SpooledFile write(Consumer<OutputStream> content) {
        MessageDigest digest = sha256();
        FileChannel file = nameless();
        try (OutputStream out = new BufferedOutputStream(
                new DigestOutputStream(new Unclosed(Channels.newOutputStream(file)), digest))) {
            content.accept(out);
            out.flush();
            byte[] first = Arrays.copyOf(digest.digest(), 12);
            return new SpooledFile(file, Base64.getUrlEncoder().withoutPadding().encodeToString(first));
        } catch (IOException e) {
            close(file);
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            close(file);
            throw e;
        }
    }

    /** Strong: a digest of every byte. */
    public String tag() {
        return tag;
    }

    /** From the first byte on; closing the stream closes this. */
    public InputStream content() {
        try {
            file.position(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Channels.newInputStream(file);
    }

    /** The file as an answer, or 304 for who has it already. */
    public Response answer(Request request, String mediaType, String name) {
        var entityTag = new EntityTag(tag);
        Response.ResponseBuilder answer = request.evaluatePreconditions(entityTag);
        boolean withBody = answer == null && request.getMethod().equals("GET");
        if (answer == null) answer = Response.ok().type(mediaType);
        if (withBody) answer.entity(new LongBody(content()));
        else close();
        return answer.tag(entityTag)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + "\"")
                .header(HttpHeaders.VARY, "Accept, Accept-Language")
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    @Override
    public void close() {
        close(file);
    }

    private static void close(FileChannel file) {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileChannel nameless() {
        try {
            Path path = Files.createTempFile("answer", ".part");
            return FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Outlives its writer: what was written is read afterwards. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
