package eu.soga.shared.web;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;

/**
 * A body of any length, sent as fast as the client accepts it. {@link LongBodyWriter} keeps one piece of it in memory.
 */
public final class LongBody extends FilterInputStream {
    public LongBody(InputStream content) {
        super(content);
    }

    /** Returns the whole body again, of which these bytes were read already. */
    LongBody after(byte[] begin) {
        return new LongBody(new SequenceInputStream(new ByteArrayInputStream(begin), this));
    }
}
