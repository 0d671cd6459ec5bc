package eu.soga.shared.web;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
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
import java.util.Date;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A long answer that is written to a temporary file, so that memory use stays small, and whoever writes it does so at its
 * own speed, however slowly the client reads. The file has no name: it disappears when it is closed or when the process
 * ends. A short one is whole before its first byte is sent, so that its entity tag is a digest of every byte. A long one
 * may be sent while it is still being written ({@link LongAnswers}).
 */
public final class SpooledFile implements AutoCloseable {
    /** From this size on an answer is long. */
    public static final int LONG = 64 * 1024;

    private static final Frame NO_FRAME = new Frame(new byte[0], new byte[0], null);

    private final FileChannel file = nameless();
    private final MessageDigest digest = sha256();
    /** Guarded by this, as are all below; null until the head is known. */
    private byte @Nullable [] head;

    private Frame frame = NO_FRAME;
    private long written;
    private boolean whole;
    private boolean closed;
    private @Nullable RuntimeException failure;
    private int keepable = -1;
    private final CompletableFuture<byte[]> kept = new CompletableFuture<>();
    private String tag = "";

    SpooledFile() {}

    /**
     * Bytes before and after the content, which are only known once the content is written.
     *
     * @param lastChange when the content last changed; null when unknown
     */
    public record Frame(byte[] head, byte[] end, @Nullable Instant lastChange) {}

    /** Writes the content to a file. */
    public static SpooledFile write(Consumer<OutputStream> content) {
        var spooled = new SpooledFile();
        spooled.fill(content);
        return spooled;
    }

    /** Writes the content to a file, with the frame that {@code content} returns around it. */
    public static SpooledFile writeFramed(Function<OutputStream, Frame> content) {
        var spooled = new SpooledFile();
        spooled.fill(null, content);
        return spooled;
    }

    /** Writes the content, which has no frame. */
    public void fill(Consumer<OutputStream> content) {
        fill(() -> NO_FRAME.head, out -> {
            content.accept(out);
            return NO_FRAME;
        });
    }

    /**
     * Writes the content with the frame that it returns around it.
     *
     * @param early returns the head of a long answer, before its content is known; it then replaces that of the frame,
     *     and no date of change is told. Null when the head must wait for the content
     * @throws UncheckedIOException when the disk fails, or when the reader has closed the file
     */
    public void fill(@Nullable Supplier<byte[]> early, Function<OutputStream, Frame> content) {
        try {
            var out = new BufferedOutputStream(new DigestOutputStream(new End(early), digest));
            Frame made = content.apply(out);
            out.flush();
            finish(made);
        } catch (IOException e) {
            throw failed(new UncheckedIOException(e));
        } catch (RuntimeException e) {
            throw failed(e);
        }
    }

    private synchronized void finish(Frame made) throws IOException {
        frame = head == null ? made : new Frame(head, made.end, null);
        head = frame.head;
        digest.update(frame.head);
        digest.update(frame.end);
        tag = Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest.digest(), 12));
        whole = true;
        keep();
        notifyAll();
    }

    /** Remembers why it will not become whole, for whoever reads it, and closes it unless somebody does. */
    synchronized RuntimeException failed(RuntimeException reason) {
        if (failure == null) failure = reason;
        if (head == null) close();
        kept.completeExceptionally(failure);
        notifyAll();
        return reason;
    }

    /** The end of the file, where it grows. */
    private final class End extends OutputStream {
        private final @Nullable Supplier<byte[]> early;

        End(@Nullable Supplier<byte[]> early) {
            this.early = early;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            var piece = ByteBuffer.wrap(bytes, from, length);
            while (piece.hasRemaining()) file.write(piece);
            boolean becomesLong;
            synchronized (SpooledFile.this) {
                written += length;
                becomesLong = head == null && early != null && written >= LONG;
                SpooledFile.this.notifyAll();
            }
            if (becomesLong) {
                byte[] made = early.get();
                synchronized (SpooledFile.this) {
                    head = made;
                    SpooledFile.this.notifyAll();
                }
            }
        }
    }

    /**
     * Waits until it is whole.
     *
     * @param orLong true to wait only until it is known to be long
     * @throws RuntimeException that ended the writing before that
     */
    synchronized void await(boolean orLong) {
        while (!whole && failure == null && !(orLong && head != null)) pause();
        if (failure != null) {
            close();
            throw failure;
        }
    }

    private void pause() {
        try {
            wait();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new InterruptedIOException());
        }
    }

    /** True while it is still being written. */
    synchronized boolean isGrowing() {
        return !whole;
    }

    /**
     * Returns all its bytes once it is whole; never completes when they are more than {@code most}, and fails when it
     * does not become whole.
     */
    synchronized CompletableFuture<byte[]> whole(int most) {
        keepable = most;
        if (whole && !closed) {
            try {
                keep();
            } catch (IOException e) {
                kept.completeExceptionally(e);
            }
        }
        return kept;
    }

    private void keep() throws IOException {
        if (frame.head.length + written + frame.end.length > keepable) return;
        var bytes = ByteBuffer.allocate((int) (frame.head.length + written + frame.end.length));
        bytes.put(frame.head);
        bytes.limit((int) (frame.head.length + written));
        while (bytes.hasRemaining() && file.read(bytes, bytes.position() - frame.head.length) >= 0) {}
        bytes.limit(bytes.capacity());
        kept.complete(bytes.put(frame.end).array());
    }

    /** Returns a strong entity tag: a digest of every byte; empty until it is whole. */
    public synchronized String tag() {
        return tag;
    }

    /** Returns all bytes, waiting for those that are not written yet; closing the stream closes this file. */
    public InputStream content() {
        return new Reader();
    }

    private final class Reader extends InputStream {
        private long at;

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            if (length == 0) return 0;
            long available;
            synchronized (SpooledFile.this) {
                while (!whole && failure == null && (head == null || at >= head.length + written)) pause();
                if (failure != null) throw new IOException("the answer could not be written to its end", failure);
                available = written;
            }
            if (at < head.length) return copy(head, (int) at, target, from, length);
            long place = at - head.length;
            if (place >= available) return copy(frame.end, (int) (place - available), target, from, length);
            int read = file.read(ByteBuffer.wrap(target, from, (int) Math.min(length, available - place)), place);
            at += read;
            return read;
        }

        private int copy(byte[] source, int start, byte[] target, int from, int length) {
            int count = Math.min(length, source.length - start);
            if (count <= 0) return -1;
            System.arraycopy(source, start, target, from, count);
            at += count;
            return count;
        }

        @Override
        public void close() {
            SpooledFile.this.close();
        }
    }

    /**
     * Returns the file as an answer. {@link EntityTags} turns it into a 304 when the caller has the same tag. The
     * date of change decides nothing: an event that leaves a search, or another organisation's new name, changes
     * the file without a later date. What is still being written gets a tag that nothing else has.
     */
    public synchronized Response answer(Request request, String mediaType, String name) {
        Response.ResponseBuilder answer = Response.ok().type(mediaType);
        if (request.getMethod().equals("GET")) answer.entity(new LongBody(this));
        else close();
        if (frame.lastChange != null) answer.lastModified(Date.from(frame.lastChange));
        return answer.tag(new EntityTag(whole ? tag : UUID.randomUUID().toString()))
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    /** Whoever still writes it fails at the next piece. */
    @Override
    public synchronized void close() {
        closed = true;
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
