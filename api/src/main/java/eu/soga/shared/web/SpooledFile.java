package eu.soga.shared.web;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A long answer that is first written to a temporary file, so that memory use stays small and the entity tag is known
 * before the first byte is sent. The file has no name: it disappears when it is closed or when the process ends.
 */
public final class SpooledFile implements AutoCloseable {
    private static final Frame NO_FRAME = new Frame(new byte[0], new byte[0], null);

    private final FileChannel file = nameless();
    private final MessageDigest digest = sha256();
    private Frame frame = NO_FRAME;
    private String tag = "";

    private SpooledFile() {}

    /**
     * Bytes before and after the content, which are only known once the content is written.
     *
     * @param lastChange when the content last changed; null when unknown
     */
    public record Frame(byte[] head, byte[] end, @Nullable Instant lastChange) {}

    /** Writes the content to a file. */
    public static SpooledFile write(Consumer<OutputStream> content) {
        return writeFramed(out -> {
            content.accept(out);
            return NO_FRAME;
        });
    }

    /** Writes the content to a file, with the frame that {@code content} returns around it. */
    public static SpooledFile writeFramed(Function<OutputStream, Frame> content) {
        var spooled = new SpooledFile();
        try {
            spooled.take(content);
            return spooled;
        } catch (IOException e) {
            spooled.close();
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            spooled.close();
            throw e;
        }
    }

    private void take(Function<OutputStream, Frame> content) throws IOException {
        var out = new BufferedOutputStream(new DigestOutputStream(Channels.newOutputStream(file), digest));
        frame = content.apply(out);
        out.flush();
        digest.update(frame.head);
        digest.update(frame.end);
        tag = Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest.digest(), 12));
    }

    /** Returns a strong entity tag: a digest of every byte. */
    public String tag() {
        return tag;
    }

    /** Returns all bytes; closing the stream closes this file. */
    public InputStream content() {
        try {
            file.position(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SequenceInputStream(Collections.enumeration(List.of(
                new ByteArrayInputStream(frame.head),
                Channels.newInputStream(file),
                new ByteArrayInputStream(frame.end))));
    }

    /**
     * Returns the file as an answer. {@link EntityTags} turns it into a 304 when the caller has the same tag. The
     * date of change decides nothing: an event that leaves a search, or another organisation's new name, changes
     * the file without a later date.
     */
    public Response answer(Request request, String mediaType, String name) {
        Response.ResponseBuilder answer = Response.ok().type(mediaType);
        if (request.getMethod().equals("GET")) answer.entity(new LongBody(content()));
        else close();
        if (frame.lastChange != null) answer.lastModified(Date.from(frame.lastChange));
        return answer.tag(new EntityTag(tag))
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + "\"")
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
}
