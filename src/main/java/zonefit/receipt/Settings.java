package zonefit.receipt;

import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * What determines a verdict beside project, rules and date, and whether receipts hold the project.
 *
 * @param program     version and build of the program
 * @param policies    ids of the only policies that were applied, in alphabetical order; empty for all
 * @param inForceOnly whether a policy whose period has ended was silent
 * @param withInput   whether the project itself is part of its receipt
 */
public record Settings(String program, List<String> policies, boolean inForceOnly, boolean withInput) {

    public Settings {
        Objects.requireNonNull(program, "program");
        policies = policies.stream().sorted().distinct().toList();
    }

    /** Receipts of hashes alone. */
    public static Settings of(String program, Collection<String> policies, boolean inForceOnly) {
        return new Settings(program, List.copyOf(policies), inForceOnly, false);
    }
}
