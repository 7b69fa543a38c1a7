package zonefit.facts;

/** A rule that reports without measure; it would fill the memory before it ends. */
public final class TooManyFindings extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooManyFindings(ProjectFacts project) {
        super("more than " + Findings.MOST + " findings of " + project);
    }
}
