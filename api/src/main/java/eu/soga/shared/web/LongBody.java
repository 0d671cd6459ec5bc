package eu.soga.shared.web;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A body of any length, sent as fast as the client accepts it. {@link LongBodyWriter} keeps one piece of it in memory.
 */
public final class LongBody extends FilterInputStream {
    private final @Nullable SpooledFile growing;

    public LongBody(InputStream content) {
        super(content);
        this.growing = null;
    }

    LongBody(SpooledFile file) {
        super(file.content());
        this.growing = file.isGrowing() ? file : null;
    }

    /** Returns the file when it is still being written; null when all bytes are there. */
    @Nullable
    SpooledFile growing() {
        return growing;
    }

    /** Returns the whole body again, of which these bytes were read already. */
    LongBody after(byte[] begin) {
        return new LongBody(new SequenceInputStream(new ByteArrayInputStream(begin), this));
    }
}
