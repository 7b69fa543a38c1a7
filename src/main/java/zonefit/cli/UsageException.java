package zonefit.cli;

import zonefit.text.Text;

/** A command line that cannot be carried out as it stands. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Text text;

    UsageException(Text text) {
        super(text.en());
        this.text = text;
    }

    Text text() {
        return text;
    }
}
