package eu.soga.shared.web;

import java.io.FilterInputStream;
import java.io.InputStream;

/**
 * A body of any length, sent as fast as the client accepts it. {@link LongBodyWriter} keeps one piece of it in memory.
 */
public final class LongBody extends FilterInputStream {
    public LongBody(InputStream content) {
        super(content);
    }
}
