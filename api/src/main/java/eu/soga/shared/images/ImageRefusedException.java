package eu.soga.shared.images;

import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.errors.RefusalReason;

/** The uploaded bytes are refused as a picture. */
public class ImageRefusedException extends DomainException {

    private final Reason why;

    /** The reason of a refusal. */
    public enum Reason implements RefusalReason {
        /** Larger than 8 MB. */
        TOO_MANY_BYTES,
        /** More than 40 megapixels, or too slow to read. */
        TOO_MANY_PIXELS,
        /** One side is longer than 10 000 pixels and more than 50 times longer than the other. */
        TOO_NARROW,
        /** Neither JPEG nor PNG nor GIF nor WebP, whatever the name of the file. */
        UNSUPPORTED_FORMAT,
        /** The file starts like a picture but contains none, or ends too early. */
        DAMAGED
    }

    ImageRefusedException(Reason why, String detail) {
        super(why == Reason.TOO_MANY_BYTES ? ProblemType.TOO_LARGE : ProblemType.UNREADABLE_IMAGE, detail);
        this.why = why;
        because(why);
    }

    public Reason reason() {
        return why;
    }
}
