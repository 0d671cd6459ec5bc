package eu.soga.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class SpooledFileTest {
    private static final byte[] PIECE =
            "a line of the calendar\r\n".repeat(1000).getBytes(StandardCharsets.UTF_8);
    private static final Supplier<byte[]> EARLY = () -> text("early head\n");

    private final SpooledFile file = new SpooledFile();

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Function<OutputStream, SpooledFile.Frame> pieces(int count, Runnable after) {
        return out -> {
            write(out, count);
            after.run();
            return new SpooledFile.Frame(text("exact head\n"), text("the end"), null);
        };
    }

    private static void write(OutputStream out, int count) {
        try {
            for (int i = 0; i < count; i++) out.write(PIECE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CompletableFuture<Void> writing(Function<OutputStream, SpooledFile.Frame> content) {
        return CompletableFuture.runAsync(() -> file.fill(EARLY, content));
    }

    @Test
    void a_short_one_is_whole_before_it_is_read_and_has_the_exact_head() throws Exception {
        var writing = writing(pieces(1, () -> {}));
        file.await(true);
        assertThat(file.isGrowing()).isFalse();
        assertThat(file.tag()).isNotEmpty();
        try (InputStream content = file.content()) {
            assertThat(new String(content.readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("exact head\na line")
                    .endsWith("the end");
        }
        writing.get();
    }

    @Test
    void a_long_one_is_read_while_it_is_written() throws Exception {
        var wasRead = new CountDownLatch(1);
        var writing = writing(out -> {
            write(out, 10);
            await(wasRead);
            return pieces(10, () -> {}).apply(out);
        });
        file.await(true);
        assertThat(file.isGrowing()).isTrue();
        try (InputStream content = file.content()) {
            byte[] begin = content.readNBytes(SpooledFile.LONG);
            wasRead.countDown();
            byte[] rest = content.readAllBytes();
            assertThat(new String(begin, StandardCharsets.UTF_8)).startsWith("early head\na line");
            assertThat(begin.length + rest.length)
                    .isEqualTo("early head\n".length() + 20 * PIECE.length + "the end".length());
            assertThat(new String(rest, StandardCharsets.UTF_8)).endsWith("\r\nthe end");
        }
        writing.get();
    }

    @Test
    void its_tag_does_not_depend_on_when_it_was_sent() {
        writing(pieces(20, () -> {})).join();
        file.await(false);
        SpooledFile again = new SpooledFile();
        again.fill(EARLY, pieces(20, () -> {}));
        assertThat(again.tag()).isEqualTo(file.tag());
        again.close();
        file.close();
    }

    @Test
    void what_is_sent_early_can_be_kept_once_it_is_whole() throws Exception {
        var asked = new CountDownLatch(1);
        var writing = writing(pieces(10, () -> await(asked)));
        file.await(true);
        CompletableFuture<byte[]> kept = file.whole(2_000_000);
        assertThat(kept).isNotDone();
        asked.countDown();
        byte[] bytes = kept.get();
        try (InputStream content = file.content()) {
            assertThat(content.readAllBytes()).isEqualTo(bytes);
        }
        writing.get();
    }

    @Test
    void a_failure_before_it_is_long_is_that_of_the_answer() {
        var writing = writing(out -> {
            throw new IllegalArgumentException("no such theme");
        });
        assertThatThrownBy(() -> file.await(true)).hasMessage("no such theme");
        assertThat(writing.handle((_, failure) -> failure != null).join()).isTrue();
    }

    @Test
    void a_failure_later_breaks_the_answer_off_instead_of_ending_it() throws Exception {
        var begun = new CountDownLatch(1);
        var writing = writing(pieces(10, () -> {
            await(begun);
            throw new IllegalStateException("the database went away");
        }));
        file.await(true);
        begun.countDown();
        try (InputStream content = file.content()) {
            assertThatThrownBy(content::readAllBytes)
                    .isInstanceOf(IOException.class)
                    .hasRootCauseMessage("the database went away");
        }
        assertThat(writing.handle((_, failure) -> failure != null).join()).isTrue();
    }

    @Test
    void nothing_more_is_written_for_a_reader_who_left() {
        var left = new CountDownLatch(1);
        var writing = writing(out -> {
            write(out, 10);
            await(left);
            return pieces(10, () -> {}).apply(out);
        });
        file.await(true);
        file.close();
        left.countDown();
        assertThatThrownBy(writing::join).hasCauseInstanceOf(UncheckedIOException.class);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
