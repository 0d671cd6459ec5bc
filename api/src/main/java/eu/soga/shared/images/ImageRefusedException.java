package eu.soga.shared.images;

import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;

/** The uploaded bytes are not a picture that can be shown. */
public class ImageRefusedException extends DomainException {

    private final Reason why;

    /** The machine word of a refusal. */
    public enum Reason {
        /** Larger than 8 MB. */
        TOO_MANY_BYTES,
        /** More than 40 megapixels, or too slow to read. */
        TOO_MANY_PIXELS,
        /** Very long, and more than 50 times longer than wide, or the other way round. */
        TOO_NARROW,
        /** Neither JPEG nor PNG nor GIF nor WebP, whatever the file is called. */
        UNSUPPORTED_FORMAT,
        /** Starts like a picture and does not hold one, or ends too early. */
        DAMAGED
    }

    ImageRefusedException(Reason why, String detail) {
        super(why == Reason.TOO_MANY_BYTES ? ProblemType.TOO_LARGE : ProblemType.UNREADABLE_IMAGE, detail);
        this.why = why;
        because(why);
    }

    /** Which rule refused it. */
    public Reason reason() {
        return why;
    }
}
