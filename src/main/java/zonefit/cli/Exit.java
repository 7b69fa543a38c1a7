package zonefit.cli;

/** Exit codes, a documented contract. */
final class Exit {

    static final int DONE = 0;
    static final int INTERNAL_ERROR = 1;
    static final int USAGE = 2;
    static final int RULES_INVALID = 3;
    static final int VERDICT = 4;
    static final int UNREADABLE = 5;

    private Exit() {
    }
}
